namespace Network.Core.Experiences;

/// <summary>An experience as somebody writes it, word for word.</summary>
public sealed record ExperienceForm
{
    /// <summary>The version that was on the page; 0 for a new one.</summary>
    public int Version { get; init; }

    /// <summary>The same when a new one is sent twice.</summary>
    public string? SubmissionId { get; init; }

    /// <summary>The kommune; only for a new one.</summary>
    public long? KommuneId { get; init; }

    /// <summary>The experience that this one followed; only for a new one.</summary>
    public long? FollowsId { get; init; }

    /// <summary>Title.</summary>
    public string? Title { get; init; }

    /// <summary>A language's code.</summary>
    public string? Language { get; init; }

    /// <summary>The network's tools that were ticked, by name.</summary>
    public IReadOnlyList<string> Tools { get; init; } = new List<string>();

    /// <summary>Other tools, one a line.</summary>
    public string? OwnTools { get; init; }

    /// <summary>Services that were ticked, by name.</summary>
    public IReadOnlyList<string> Services { get; init; } = new List<string>();

    /// <summary>For whom.</summary>
    public string? TargetGroup { get; init; }

    /// <summary>What was done.</summary>
    public string? Done { get; init; }

    /// <summary>What worked.</summary>
    public string? Worked { get; init; }

    /// <summary>What did not.</summary>
    public string? DidNotWork { get; init; }

    /// <summary>Money and time.</summary>
    public string? Costs { get; init; }

    /// <summary>Who answers.</summary>
    public string? ContactName { get; init; }

    /// <summary>Their address.</summary>
    public string? ContactEmail { get; init; }

    /// <summary>Their telephone.</summary>
    public string? ContactPhone { get; init; }

    /// <summary>Name and address may stand openly.</summary>
    public bool ContactIsOpen { get; init; }

    /// <summary>Somebody has looked the text over: nobody can be recognised.</summary>
    public bool LookedOver { get; init; }
}
