using Network.Core.Gatherings;
using Network.Core.Networks;
using Network.Core.Texts;

namespace Network.Data.Networks;

/// <summary>A network as it lies in the table.</summary>
internal sealed record NetworkRow
{
    public long Id { get; init; }
    public string Slug { get; init; } = "";
    public string? NameNn { get; init; }
    public string? NameNb { get; init; }
    public string? NameEn { get; init; }
    public string? PurposeNn { get; init; }
    public string? PurposeNb { get; init; }
    public string? PurposeEn { get; init; }
    public Language Language { get; init; }
    public DateOnly StartsOn { get; init; }
    public DateOnly? EndsOn { get; init; }
    public int MinimumPeople { get; init; }
    public int LinkDaysBefore { get; init; }
    public TimeOnly LinkTime { get; init; }
    public int Version { get; init; }

    public LearningNetwork ToNetwork() => new()
    {
        Id = Id,
        Slug = Slug,
        Name = new LocalText(NameNn, NameNb, NameEn),
        Purpose = new LocalText(PurposeNn, PurposeNb, PurposeEn),
        Language = Language,
        StartsOn = StartsOn,
        EndsOn = EndsOn,
        MinimumPeople = MinimumPeople,
        LinkRule = new LinkRule(LinkDaysBefore, LinkTime),
        Version = Version,
    };
}
