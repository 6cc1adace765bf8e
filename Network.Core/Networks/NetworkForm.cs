using Network.Core.Texts;

namespace Network.Core.Networks;

/// <summary>What an organiser sends to make or change a network, word for word. Null: the field was left empty.</summary>
public sealed record NetworkForm
{
    /// <summary>The version that was on the page.</summary>
    public int Version { get; init; }

    /// <summary>Name in nynorsk.</summary>
    public string? NameNn { get; init; }

    /// <summary>Name in bokmål.</summary>
    public string? NameNb { get; init; }

    /// <summary>Name in English.</summary>
    public string? NameEn { get; init; }

    /// <summary>Purpose in nynorsk.</summary>
    public string? PurposeNn { get; init; }

    /// <summary>Purpose in bokmål.</summary>
    public string? PurposeNb { get; init; }

    /// <summary>Purpose in English.</summary>
    public string? PurposeEn { get; init; }

    /// <summary>The network's own language.</summary>
    public Language Language { get; init; }

    /// <summary>First day.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>Last day.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>The least number of people of each kommune.</summary>
    public int? MinimumPeople { get; init; } = 2;

    /// <summary>Days before a session that its link goes out.</summary>
    public int? LinkDaysBefore { get; init; } = 2;

    /// <summary>The hour that links go out.</summary>
    public TimeOnly? LinkTime { get; init; } = new TimeOnly(8, 0);

    /// <summary>One organisation a line.</summary>
    public string? Organisers { get; init; }

    /// <summary>One organisation a line.</summary>
    public string? Partners { get; init; }

    /// <summary>Whom to ask; those with nothing written are passed over.</summary>
    public IReadOnlyList<ContactForm> Contacts { get; init; } = new List<ContactForm>();

    /// <summary>Roles that people are wanted for; those without a title are passed over, and taken away where they were there and nobody has them.</summary>
    public IReadOnlyList<RoleForm> Roles { get; init; } = new List<RoleForm>();

    /// <summary>Kommuner chosen one by one.</summary>
    public IReadOnlyList<long> KommuneIds { get; init; } = new List<long>();

    /// <summary>Fylker of which every kommune is chosen.</summary>
    public IReadOnlyList<int> FylkeIds { get; init; } = new List<int>();

    /// <summary>This form to be sent again over what somebody else has saved meanwhile.</summary>
    public NetworkForm Over(NetworkForm theirs) => this with
    {
        Version = theirs.Version,
        Roles = Roles.Over(theirs.Roles, r => r.Id, r => r with { Id = 0 }, r => r.IsBlank),
    };
}

/// <summary>A contact as written.</summary>
public sealed record ContactForm
{
    /// <summary>Name.</summary>
    public string? Name { get; init; }

    /// <summary>Job title or organisation.</summary>
    public string? Title { get; init; }

    /// <summary>Address.</summary>
    public string? Email { get; init; }

    /// <summary>Telephone.</summary>
    public string? Phone { get; init; }

    /// <summary>True where nothing is written.</summary>
    public bool IsBlank => TypedText.Line(Name + Title + Email + Phone) is null;
}

/// <summary>A wanted role as written.</summary>
public sealed record RoleForm
{
    /// <summary>The row; 0 for a new one.</summary>
    public long Id { get; init; }

    /// <summary>Title in nynorsk.</summary>
    public string? Nn { get; init; }

    /// <summary>Title in bokmål.</summary>
    public string? Nb { get; init; }

    /// <summary>Title in English.</summary>
    public string? En { get; init; }

    /// <summary>See <see cref="WantedRole.ForLeaders"/>.</summary>
    public bool ForLeaders { get; init; }

    /// <summary>True where nothing is written.</summary>
    public bool IsBlank => TypedText.Line(Nn + Nb + En) is null;
}
