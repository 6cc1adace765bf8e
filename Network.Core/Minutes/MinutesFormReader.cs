using Network.Core.People;
using Network.Core.Texts;

namespace Network.Core.Minutes;

/// <summary>Reads the form of minutes: all that is wrong with it, or the text that it is.</summary>
/// <param name="owners">Who may own follow-up points.</param>
public sealed class MinutesFormReader(MinutesOwners owners)
{
    /// <summary>The most of each kind of row.</summary>
    public const int MostRows = 100;

    /// <summary>The longest text of a section.</summary>
    public const int LongestText = 50_000;

    private static readonly TextSource s_texts = new(typeof(MinutesFormReader));

    private readonly List<FieldError> _errors = [];

    /// <summary>Errors by field, in the order of the form.</summary>
    public IReadOnlyList<FieldError> Errors => _errors;

    /// <summary>True where a text that was read holds what looks like a national identity number.</summary>
    public bool HoldPersonalNumber { get; private set; }

    /// <summary>The text; null where <see cref="Errors"/> says what is wrong.</summary>
    public MinutesText? Read(MinutesForm form)
    {
        var sections = form.Sections.Select(Section).OfType<MinutesSection>().ToList();
        var decisions = form.Decisions.Select((d, i) => Decision(d, i, form)).OfType<MinutesDecision>().ToList();
        var followUps = form.FollowUps.Select(FollowUp).OfType<MinutesFollowUp>().ToList();
        Check("Others", form.Others, 4000);
        if (sections.Count > MostRows) Wrong("Sections[0].Heading", "TooMany", MostRows);
        if (decisions.Count > MostRows) Wrong("Decisions[0].What", "TooMany", MostRows);
        if (followUps.Count > MostRows) Wrong("FollowUps[0].What", "TooMany", MostRows);
        return _errors.Count > 0 ? null : new MinutesText { Sections = sections, Decisions = decisions, FollowUps = followUps, Others = Lines(form.Others) is { Length: > 0 } others ? others : null };
    }

    private MinutesSection? Section(SectionForm form, int index)
    {
        if (form.Remove || (form.IsBlank && form.Key == 0)) return null;
        var (heading, text) = (TypedText.Line(form.Heading), Lines(form.Text));
        if (heading is null) Wrong($"Sections[{index}].Heading", "HeadingMissing");
        Check($"Sections[{index}].Heading", heading, 200);
        Check($"Sections[{index}].Text", text, LongestText);
        var hint = Lines(form.Hint) is { Length: > 0 and <= 10_000 } asked ? asked : null;
        return new MinutesSection(Math.Max(0, form.Key), form.ItemId, heading ?? "", text, hint);
    }

    private MinutesDecision? Decision(DecisionForm form, int index, MinutesForm whole)
    {
        if (form.Remove || form.IsBlank) return null;
        var what = Lines(form.What);
        Check($"Decisions[{index}].What", what, 2000);
        // A section that goes takes no decision with it.
        var section = whole.Sections.Any(s => s.Key == form.Section && s.Key > 0 && !s.Remove) ? form.Section : null;
        return new MinutesDecision(Math.Max(0, form.Id), what, section);
    }

    private MinutesFollowUp? FollowUp(FollowUpForm form, int index)
    {
        if (form.Remove) return null;
        var owner = MinutesOwner.Read(form.Owner);
        if (form.IsBlank)
        {
            if (form.Id == 0 && (form.DueOn is not null || !string.IsNullOrEmpty(form.Owner))) Wrong($"FollowUps[{index}].What", "WhatMissing");
            return null;
        }

        var what = Lines(form.What);
        Check($"FollowUps[{index}].What", what, 1000);
        if (owner is not { } known || !owners.Have(known)) Wrong($"FollowUps[{index}].Owner", "OwnerUnknown");
        if (form.DueOn is { } day && day.Year is < 2000 or > 2100) Wrong($"FollowUps[{index}].DueOn", "DayWrong");
        return new MinutesFollowUp(Math.Max(0, form.Id), what, owner?.PersonId, owner?.KommuneId, form.DueOn);
    }

    private void Check(string field, string? text, int length)
    {
        if (text?.Length > length) Wrong(field, "TooLong", length);
        if (!PersonalNumber.IsIn(text)) return;
        HoldPersonalNumber = true;
        Wrong(field, "PersonalNumber");
    }

    // Browsers send line breaks of their own kind; what no keyboard has is left out.
    private static string Lines(string? typed) =>
        string.Concat((typed ?? "").ReplaceLineEndings("\n").Where(c => c is '\n' or '\t' || !char.IsControl(c))).TrimEnd();

    private void Wrong(string field, string key, params object?[] values) => _errors.Add(new FieldError(field, s_texts[key, values]));
}
