using Network.Core.Texts;

namespace Network.Core.Invitations;

/// <summary>What a kommune sends from its page, word for word. Null: the field was left empty.</summary>
public sealed record InvitationForm
{
    /// <summary>The version that was on the page.</summary>
    public int Version { get; init; }

    /// <summary>The answer's name.</summary>
    public string? Reply { get; init; }

    /// <summary>Why not.</summary>
    public string? Reason { get; init; }

    /// <summary>Whom to ask.</summary>
    public string? ContactName { get; init; }

    /// <summary>Their address.</summary>
    public string? ContactEmail { get; init; }

    /// <summary>Their telephone.</summary>
    public string? ContactPhone { get; init; }

    /// <summary>People; those with nothing written are passed over, and taken away where they were there.</summary>
    public IReadOnlyList<NamedPersonForm> People { get; init; } = new List<NamedPersonForm>();

    /// <summary>What is answered to the organisers' questions.</summary>
    public IReadOnlyList<InputReplyForm> Inputs { get; init; } = new List<InputReplyForm>();

    /// <summary>Where the kommune stands with the network's tools.</summary>
    public IReadOnlyList<KommuneToolForm> Tools { get; init; } = new List<KommuneToolForm>();

    /// <summary>This form to be sent again over what somebody else has saved meanwhile.</summary>
    public InvitationForm Over(InvitationForm theirs) => this with
    {
        Version = theirs.Version,
        People = People.Over(theirs.People, p => p.Id, p => p with { Id = 0 }, p => p.IsBlank),
    };
}

/// <summary>One person as written.</summary>
public sealed record NamedPersonForm
{
    /// <summary>The participant's row; 0 for a new one.</summary>
    public long Id { get; init; }

    /// <summary>Name.</summary>
    public string? Name { get; init; }

    /// <summary>Address.</summary>
    public string? Email { get; init; }

    /// <summary>Where they work.</summary>
    public string? Service { get; init; }

    /// <summary>The network's roles that are ticked.</summary>
    public IReadOnlyList<long> RoleIds { get; init; } = new List<long>();

    /// <summary>A role in own words.</summary>
    public string? OwnRole { get; init; }

    /// <summary>True where nobody is written.</summary>
    public bool IsBlank => TypedText.Line(Name + Email + Service + OwnRole) is null;
}

/// <summary>The answer to one question as written.</summary>
public sealed record InputReplyForm
{
    /// <summary>Which question.</summary>
    public long Id { get; init; }

    /// <summary>In own words.</summary>
    public string? Text { get; init; }

    /// <summary>The chosen options' rows.</summary>
    public IReadOnlyList<string> Choices { get; init; } = new List<string>();
}

/// <summary>What is ticked for one tool.</summary>
public sealed record KommuneToolForm
{
    /// <summary>Which tool.</summary>
    public long Id { get; init; }

    /// <summary>Names of <see cref="ToolWish"/>.</summary>
    public IReadOnlyList<string> Wishes { get; init; } = new List<string>();
}
