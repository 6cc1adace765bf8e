using Network.Core.Texts;

namespace Network.Core.Programme;

/// <summary>Somebody who speaks in an item.</summary>
/// <param name="Name">Name.</param>
/// <param name="Organisation">Where they come from; null where it is not said.</param>
public sealed record Speaker(string Name, string? Organisation)
{
    private const char Between = '\t';

    /// <summary>Name and organisation in one line.</summary>
    public string Shown => Organisation is null ? Name : $"{Name}, {Organisation}";

    /// <summary>Speakers as they are stored, one a line; null where there are none.</summary>
    public static string? Write(IReadOnlyList<Speaker> speakers) =>
        speakers.Count == 0 ? null : string.Join('\n', speakers.Select(s => s.Organisation is null ? s.Name : s.Name + Between + s.Organisation));

    /// <summary>The opposite of <see cref="Write"/>.</summary>
    public static IReadOnlyList<Speaker> Read(string? stored) =>
        [.. (stored ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(Between, 2)).Select(p => new Speaker(p[0], TypedText.Line(p.ElementAtOrDefault(1))))];
}
