using System.Globalization;
using Network.Core.Invitations;
using Network.Core.Kommuner;
using Network.Core.Mail;
using Network.Core.Texts;

namespace Network.Core.Registrations;

/// <summary>Reads leaders as they are pasted: kommune, name and address a line; what they lead may stand after a comma in the name.</summary>
/// <param name="kommuner">All of them.</param>
/// <param name="region">Those of the network.</param>
public sealed class LeaderListReader(KommuneCatalogue kommuner, IReadOnlySet<long> region)
{
    private const int MostProblems = 20;
    private static readonly TextSource s_texts = new(typeof(LeaderListReader));

    /// <summary>What is wrong, by row; empty where all is right.</summary>
    public IReadOnlyList<string> Problems { get; private set; } = [];

    /// <summary>All of them, nobody twice; null where <see cref="Problems"/> says what is wrong, and then nobody is taken.</summary>
    public IReadOnlyList<NewLeader>? Read(string? text)
    {
        var table = AddressTable.Read(text ?? "", kommuner);
        if (table.Problem is { } unusable) return Wrong([unusable]);
        var reader = new AddressReader(kommuner, region);
        var (leaders, problems) = (new List<NewLeader>(), new List<string>());
        foreach (var line in table.Lines)
        {
            var reading = reader.Read(line);
            problems.AddRange(reading.Problems.Select(p => s_texts["Row", line.Row, p.Message]));
            if (reading.Entry is not { } entry) continue;
            if (entry.Name is not { } name)
            {
                problems.Add(s_texts["Row", line.Row, s_texts["NameMissing"]]);
                continue;
            }

            var comma = name.IndexOf(',', StringComparison.Ordinal);
            leaders.Add(comma > 0
                ? new NewLeader(entry.KommuneId, name[..comma].Trim(), entry.Email, TypedText.Line(name[(comma + 1)..]))
                : new NewLeader(entry.KommuneId, name, entry.Email, null));
        }

        if (problems.Count > MostProblems) problems = [.. problems.Take(MostProblems), s_texts["More", (problems.Count - MostProblems).ToString(CultureInfo.InvariantCulture)]];
        return problems.Count > 0 ? Wrong(problems) : [.. leaders.DistinctBy(l => EmailAddress.Key(l.Email))];
    }

    private IReadOnlyList<NewLeader>? Wrong(IReadOnlyList<string> problems)
    {
        Problems = problems;
        return null;
    }
}
