using Network.Core.Gatherings;
using Network.Core.Texts;

namespace Network.Core.Networks;

/// <summary>A learning network between kommuner, as its organisers have set it up.</summary>
public sealed record LearningNetwork
{
    /// <summary>The row; 0 for one that is not made yet.</summary>
    public long Id { get; init; }

    /// <summary>Its place in public addresses.</summary>
    public string Slug { get; init; } = "";

    /// <summary>What it is called; at least one language.</summary>
    public LocalText Name { get; init; } = LocalText.Empty;

    /// <summary>What it is for, in Markdown.</summary>
    public LocalText Purpose { get; init; } = LocalText.Empty;

    /// <summary>The network's own language: for kommuner that have asked for no form.</summary>
    public Language Language { get; init; }

    /// <summary>First day.</summary>
    public DateOnly StartsOn { get; init; }

    /// <summary>Last day; null where it goes on.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>The least number of people each kommune should take part with.</summary>
    public int MinimumPeople { get; init; } = 2;

    /// <summary>When meeting links go out.</summary>
    public LinkRule LinkRule { get; init; } = LinkRule.Usual;

    /// <summary>Grows with each saved change.</summary>
    public int Version { get; init; }

    /// <summary>Who organises, in order.</summary>
    public IReadOnlyList<string> Organisers { get; init; } = [];

    /// <summary>Who takes part in organising, in order.</summary>
    public IReadOnlyList<string> Partners { get; init; } = [];

    /// <summary>Whom to ask, in order. The first is who invites and gets answers.</summary>
    public IReadOnlyList<NetworkContact> Contacts { get; init; } = [];

    /// <summary>The roles it wants people for, in order.</summary>
    public IReadOnlyList<WantedRole> Roles { get; init; } = [];

    /// <summary>The kommuner of its region.</summary>
    public IReadOnlyList<long> KommuneIds { get; init; } = [];
}

/// <summary>A role that a network wants people for.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="ForLeaders">Belongs to leaders, who are invited to gatherings of their own.</param>
public sealed record WantedRole(LocalText Title, bool ForLeaders)
{
    /// <summary>The row; 0 for one that is not stored yet.</summary>
    public long Id { get; init; }

    /// <summary>What a new network starts from.</summary>
    public static readonly IReadOnlyList<WantedRole> Usual =
    [
        new(new LocalText("valdskoordinator", "voldskoordinator", "violence prevention coordinator"), false),
        new(new LocalText("opplæringsansvarleg", "opplæringsansvarlig", "training lead"), false),
        new(new LocalText("BTI-koordinator", "BTI-koordinator", "BTI coordinator"), false),
        new(new LocalText("leiar", "leder", "leader"), true),
    ];
}
