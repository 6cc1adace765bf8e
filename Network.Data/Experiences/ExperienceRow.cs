using Network.Core.Access;
using Network.Core.Experiences;
using Network.Core.Texts;

namespace Network.Data.Experiences;

/// <summary>An experience and what its reader may do with it.</summary>
internal sealed record ExperienceRow
{
    public long Id { get; init; }
    public long LearningNetworkId { get; init; }
    public long KommuneId { get; init; }
    public long PersonId { get; init; }
    public int Version { get; init; }
    public ExperienceState State { get; init; }
    public Visibility Visibility { get; init; }
    public Language Language { get; init; }
    public string Title { get; init; } = "";
    public string? TargetGroup { get; init; }
    public string? Done { get; init; }
    public string? Worked { get; init; }
    public string? DidNotWork { get; init; }
    public string? Costs { get; init; }
    public string? ContactName { get; init; }
    public string? ContactEmail { get; init; }
    public string? ContactPhone { get; init; }
    public bool ContactIsOpen { get; init; }
    public DateTimeOffset ChangedAt { get; init; }
    public DateTimeOffset? PublishedAt { get; init; }
    public DateTimeOffset? AskedOpenAt { get; init; }
    public string Network { get; init; } = "";
    public string? NameNn { get; init; }
    public string? NameNb { get; init; }
    public string? NameEn { get; init; }
    public string Kommune { get; init; } = "";
    public string Author { get; init; } = "";
    public bool MayEdit { get; init; }
    public bool MayOrganise { get; init; }
    public bool IsMember { get; init; }
    public bool Follows { get; init; }

    public Experience With(ExperienceWords words) => new()
    {
        Id = Id,
        Version = Version,
        Network = Network,
        NetworkName = new LocalText(NameNn, NameNb, NameEn),
        KommuneId = KommuneId,
        Kommune = Kommune,
        Author = Author,
        State = State,
        Visibility = Visibility,
        AskedOpenAt = AskedOpenAt,
        PublishedAt = PublishedAt,
        ChangedAt = ChangedAt,
        Text = new ExperienceText
        {
            Title = Title,
            Language = Language,
            Tools = words.Tools,
            Services = words.Services,
            TargetGroup = TargetGroup,
            Done = Done,
            Worked = Worked,
            DidNotWork = DidNotWork,
            Costs = Costs,
            Contact = ContactName is { } name ? new ExperienceContact(name, ContactEmail ?? "", ContactPhone, ContactIsOpen) : null,
        },
    };
}

/// <summary>Tools and services of one experience.</summary>
internal sealed record ExperienceWords(IReadOnlyList<string> Tools, IReadOnlyList<KommuneService> Services);
