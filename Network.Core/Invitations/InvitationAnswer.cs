namespace Network.Core.Invitations;

/// <summary>What a kommune answers, read and found right.</summary>
public sealed record InvitationAnswer
{
    /// <summary>The answer.</summary>
    public required KommuneReply Reply { get; init; }

    /// <summary>Why not; null where nothing was said.</summary>
    public string? Reason { get; init; }

    /// <summary>Whom to ask; null where not said.</summary>
    public string? ContactName { get; init; }

    /// <summary>Their address; null where not said.</summary>
    public string? ContactEmail { get; init; }

    /// <summary>In E.164; null where not said.</summary>
    public string? ContactPhone { get; init; }

    /// <summary>All whom the kommune names; nobody twice.</summary>
    public IReadOnlyList<NamedPerson> People { get; init; } = [];

    /// <summary>What is answered to the questions that were on the page; a blank one takes an earlier answer back.</summary>
    public IReadOnlyList<InputReply> Inputs { get; init; } = [];

    /// <summary>Where the kommune stands with the tools that were on the page.</summary>
    public IReadOnlyList<KommuneTool> Tools { get; init; } = [];

    /// <summary>Without the roles, choices and tools that were taken away while somebody wrote.</summary>
    /// <param name="now">The invitation as it stands.</param>
    public InvitationAnswer Within(KommuneInvitation now) => this with
    {
        People = [.. People.Select(p => p with { RoleIds = [.. p.RoleIds.Where(id => now.Network.Roles.Any(r => r.Id == id))] })],
        Inputs = [.. from reply in Inputs
                     let question = now.Questions.FirstOrDefault(q => q.Id == reply.QuestionId)
                     where question is not null
                     select reply with { OptionIds = [.. reply.OptionIds.Where(id => question.Options.Any(o => o.Id == id))] }],
        Tools = [.. Tools.Where(t => now.Tools.Any(n => n.Id == t.ToolId))],
    };
}
