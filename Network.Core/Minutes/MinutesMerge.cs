namespace Network.Core.Minutes;

/// <summary>
/// Puts together what two people have written over the same revision. What only one of them has touched is as that one left it; where both have, mine stands
/// and theirs is told beside it. Nothing that either has written is lost: what one took away and the other changed stays.
/// </summary>
public sealed class MinutesMerge
{
    private readonly Dictionary<string, string> _conflicts = new(StringComparer.Ordinal);
    private readonly List<string> _taken = [];

    private MinutesMerge()
    {
    }

    /// <summary>The text to save over theirs.</summary>
    /// <param name="before">What both started from.</param>
    /// <param name="mine">As sent.</param>
    /// <param name="theirs">As stored now.</param>
    public static MergedMinutes Of(MinutesText before, MinutesText mine, MinutesText theirs)
    {
        var merge = new MinutesMerge();
        var text = new MinutesText
        {
            Sections = merge.Rows(before.Sections, mine.Sections, theirs.Sections, s => s.Key, s => s with { Key = 0 }, s => s.Heading, "Sections[{0}].Text", merge.Section),
            Decisions = merge.Rows(before.Decisions, mine.Decisions, theirs.Decisions, d => d.Id, d => d with { Id = 0 }, d => d.What, "Decisions[{0}].What", merge.Decision),
            FollowUps = merge.Rows(before.FollowUps, mine.FollowUps, theirs.FollowUps, f => f.Id, f => f with { Id = 0 }, f => f.What, "FollowUps[{0}].What", merge.FollowUp),
            Others = merge.Field(before.Others ?? "", mine.Others ?? "", theirs.Others ?? "", "Others") is { Length: > 0 } others ? others : null,
        };
        return new MergedMinutes(text, merge._conflicts, [.. merge._taken.Distinct()]);
    }

    private List<T> Rows<T>(
        IReadOnlyList<T> before, IReadOnlyList<T> mine, IReadOnlyList<T> theirs, Func<T, long> key, Func<T, T> asNew, Func<T, string> name, string field, Func<T?, T, T, int, T> merge)
        where T : class
    {
        var rows = new List<T>();
        foreach (var row in mine)
        {
            var old = key(row) == 0 ? null : before.FirstOrDefault(b => key(b) == key(row));
            var other = key(row) == 0 ? null : theirs.FirstOrDefault(t => key(t) == key(row));
            if (other is not null) rows.Add(merge(old, row, other, rows.Count));
            else if (key(row) == 0) rows.Add(row);
            else if (row.Equals(old)) _taken.Add(name(row));
            else
            {
                // They took it away.
                _conflicts[At(field, rows.Count)] = "";
                rows.Add(asNew(row));
            }
        }

        foreach (var row in theirs.Where(t => mine.All(m => key(m) != key(t))))
        {
            // What I took away stays away, unless they have changed it.
            if (row.Equals(before.FirstOrDefault(b => key(b) == key(row)))) continue;
            _taken.Add(name(row));
            rows.Add(row);
        }

        return rows;
    }

    private MinutesSection Section(MinutesSection? before, MinutesSection mine, MinutesSection theirs, int index)
    {
        var taken = _taken.Count;
        var merged = mine with
        {
            Heading = Field(before?.Heading, mine.Heading, theirs.Heading, At("Sections[{0}].Heading", index)),
            Text = Field(before?.Text, mine.Text, theirs.Text, At("Sections[{0}].Text", index)),
        };
        if (_taken.Count > taken) Told(taken, merged.Heading);
        return merged;
    }

    private MinutesDecision Decision(MinutesDecision? before, MinutesDecision mine, MinutesDecision theirs, int index)
    {
        var taken = _taken.Count;
        var section = Field(Text(before?.Section), Text(mine.Section), Text(theirs.Section), At("Decisions[{0}].Section", index));
        var merged = mine with
        {
            What = Field(before?.What, mine.What, theirs.What, At("Decisions[{0}].What", index)),
            Section = section == Text(mine.Section) ? mine.Section : theirs.Section,
        };
        if (_taken.Count > taken) Told(taken, merged.What);
        return merged;
    }

    private MinutesFollowUp FollowUp(MinutesFollowUp? before, MinutesFollowUp mine, MinutesFollowUp theirs, int index)
    {
        var taken = _taken.Count;
        var what = Field(before?.What, mine.What, theirs.What, At("FollowUps[{0}].What", index));
        var owner = MinutesOwner.Read(Field(before?.Owner.ToString(), mine.Owner.ToString(), theirs.Owner.ToString(), At("FollowUps[{0}].Owner", index)))!.Value;
        var due = Field(Text(before?.DueOn), Text(mine.DueOn), Text(theirs.DueOn), At("FollowUps[{0}].DueOn", index));
        if (_taken.Count > taken) Told(taken, what);
        return mine with { What = what, PersonId = owner.PersonId, KommuneId = owner.KommuneId, DueOn = due == Text(mine.DueOn) ? mine.DueOn : theirs.DueOn };
    }

    private string Field(string? before, string mine, string theirs, string field)
    {
        if (mine == theirs || theirs == before) return mine;
        if (mine == before)
        {
            _taken.Add(field);
            return theirs;
        }

        _conflicts[field] = theirs;
        return mine;
    }

    // One name for all the fields of a row.
    private void Told(int from, string name)
    {
        _taken.RemoveRange(from, _taken.Count - from);
        _taken.Add(name);
    }

    private static string Text<T>(T? value) => FormattableString.Invariant($"{value}");

    private static string Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "";

    private static string At(string field, int index) => string.Format(System.Globalization.CultureInfo.InvariantCulture, field, index);
}

/// <summary>What two people have written, put together.</summary>
/// <param name="Text">With mine where both changed the same.</param>
/// <param name="Conflicts">What they have there, by the field of the form that the text fills; empty where they took it away.</param>
/// <param name="Taken">What is theirs alone, by heading or first words.</param>
public sealed record MergedMinutes(MinutesText Text, IReadOnlyDictionary<string, string> Conflicts, IReadOnlyList<string> Taken);
