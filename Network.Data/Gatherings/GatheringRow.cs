using Network.Core.Gatherings;
using Network.Core.Practical;
using Network.Core.Texts;

namespace Network.Data.Gatherings;

/// <summary>A gathering as it lies in the table.</summary>
internal sealed record GatheringRow
{
    public long Id { get; init; }
    public long LearningNetworkId { get; init; }
    public string Slug { get; init; } = "";
    public string? TitleNn { get; init; }
    public string? TitleNb { get; init; }
    public string? TitleEn { get; init; }
    public string? DescriptionNn { get; init; }
    public string? DescriptionNb { get; init; }
    public string? DescriptionEn { get; init; }
    public MeetingMode Mode { get; init; }
    public GatheringState State { get; init; }
    public Audience Audience { get; init; }
    public int? Capacity { get; init; }
    public int Taken { get; init; }
    public DateTimeOffset? OpensAt { get; init; }
    public DateTimeOffset? ClosesAt { get; init; }
    public int? LinkDaysBefore { get; init; }
    public TimeOnly? LinkTime { get; init; }
    public bool JoinIsAttendance { get; init; }
    public int Version { get; init; }
    public string? CancelReason { get; init; }
    public string? Address { get; init; }
    public string? MapUrl { get; init; }
    public string? DirectionsNn { get; init; }
    public string? DirectionsNb { get; init; }
    public string? DirectionsEn { get; init; }
    public string? Meals { get; init; }
    public string? Nights { get; init; }
    public int NeedsKeptDays { get; init; }
    public DateTimeOffset? NeedsDeletedAt { get; init; }
    public int? OnlineCapacity { get; init; }
    public int OnlineTaken { get; init; }
    public int Held { get; init; }
    public DateTimeOffset? HeldUntil { get; init; }
    public int? OfferHours { get; init; }

    public LocalText Title => new(TitleNn, TitleNb, TitleEn);

    private PracticalInfo Practical => new()
    {
        Address = Address,
        MapUrl = MapUrl,
        Directions = new(DirectionsNn, DirectionsNb, DirectionsEn),
        Meals = TypedText.Lines(Meals),
        Nights = TypedText.Lines(Nights),
        NeedsKeptDays = NeedsKeptDays,
        NeedsDeletedAt = NeedsDeletedAt,
        OnlineCapacity = OnlineCapacity,
        OnlineTaken = OnlineTaken,
        Held = Held,
        HeldUntil = HeldUntil,
        OfferHours = OfferHours,
    };

    public Gathering With(IReadOnlyList<Session> sessions, IReadOnlyList<Question> questions) => new()
    {
        Id = Id,
        LearningNetworkId = LearningNetworkId,
        Slug = Slug,
        Title = Title,
        Description = new(DescriptionNn, DescriptionNb, DescriptionEn),
        Mode = Mode,
        State = State,
        Audience = Audience,
        Capacity = Capacity,
        Taken = Taken,
        OpensAt = OpensAt,
        ClosesAt = ClosesAt,
        OwnLinkRule = LinkDaysBefore is { } days && LinkTime is { } time ? new LinkRule(days, time) : null,
        JoinIsAttendance = JoinIsAttendance,
        Version = Version,
        CancelReason = CancelReason,
        Practical = Practical,
        Sessions = sessions,
        Questions = questions,
    };
}
