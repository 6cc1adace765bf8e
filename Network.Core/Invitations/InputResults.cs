namespace Network.Core.Invitations;

/// <summary>What the kommuner of a network have answered to its questions, and where they stand with its tools.</summary>
/// <param name="Questions">In order, closed ones among them.</param>
/// <param name="Tools">In order.</param>
/// <param name="Kommuner">Those of the region that have said anything, by number.</param>
public sealed record InputResults(IReadOnlyList<InputQuestion> Questions, IReadOnlyList<NetworkTool> Tools, IReadOnlyList<KommuneInput> Kommuner)
{
    /// <summary>Those that have answered a question.</summary>
    public IEnumerable<KommuneInput> Answered(long questionId) => Kommuner.Where(k => k.Reply(questionId) is { IsBlank: false });

    /// <summary>How many chose an option.</summary>
    public int Chosen(long questionId, long optionId) => Kommuner.Count(k => k.Reply(questionId)?.OptionIds.Contains(optionId) == true);

    /// <summary>Those that stand so with a tool.</summary>
    public IEnumerable<KommuneInput> With(long toolId, ToolWish wish) => Kommuner.Where(k => k.Tools.Contains(new KommuneTool(toolId, wish)));
}

/// <summary>What one kommune has answered.</summary>
/// <param name="KommuneId">Which.</param>
/// <param name="Replies">A question a row.</param>
/// <param name="Tools">Where it stands with tools.</param>
public sealed record KommuneInput(long KommuneId, IReadOnlyList<InputReply> Replies, IReadOnlyList<KommuneTool> Tools)
{
    /// <summary>Null where it has not answered the question.</summary>
    public InputReply? Reply(long questionId) => Replies.FirstOrDefault(r => r.QuestionId == questionId);
}
