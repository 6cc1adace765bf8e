using Network.Core.Texts;

namespace Network.Core.Experiences;

/// <summary>What a kommune says of what it tried; found right.</summary>
public sealed record ExperienceText
{
    /// <summary>One line.</summary>
    public string Title { get; init; } = "";

    /// <summary>What it is written in.</summary>
    public Language Language { get; init; }

    /// <summary>Names of tools, the network's and others.</summary>
    public IReadOnlyList<string> Tools { get; init; } = [];

    /// <summary>Where it was tried.</summary>
    public IReadOnlyList<KommuneService> Services { get; init; } = [];

    /// <summary>For whom; null where not said.</summary>
    public string? TargetGroup { get; init; }

    /// <summary>What was done, in Markdown; null where not written yet.</summary>
    public string? Done { get; init; }

    /// <summary>What worked, in Markdown; null where not written.</summary>
    public string? Worked { get; init; }

    /// <summary>What did not, in Markdown; null where not written.</summary>
    public string? DidNotWork { get; init; }

    /// <summary>Money and time, in Markdown; null where not said.</summary>
    public string? Costs { get; init; }

    /// <summary>Who is willing to answer; null for nobody.</summary>
    public ExperienceContact? Contact { get; init; }

    /// <summary>The parts of the text that others may not read without looking for children in it, by field.</summary>
    public IEnumerable<(string Field, string? Words)> Parts =>
    [
        (nameof(Title), Title), (nameof(TargetGroup), TargetGroup), (nameof(Done), Done), (nameof(Worked), Worked), (nameof(DidNotWork), DidNotWork), (nameof(Costs), Costs),
        ("OwnTools", string.Join('\n', Tools)),
    ];
}

/// <summary>Somebody in the kommune who answers questions.</summary>
/// <param name="Name">Name.</param>
/// <param name="Email">Address.</param>
/// <param name="Phone">E.164; null for none.</param>
/// <param name="IsOpen">They have said that it may stand where everybody reads it, not only members.</param>
public sealed record ExperienceContact(string Name, string Email, string? Phone, bool IsOpen);
