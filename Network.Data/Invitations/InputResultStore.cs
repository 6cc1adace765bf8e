using Network.Core.Invitations;
using Network.Data.Access;

namespace Network.Data.Invitations;

/// <summary>What a network's kommuner have answered, for those who organise it. There are at most as many answers as kommuner.</summary>
public sealed class InputResultStore(Database database)
{
    private static readonly Sql s_results = new($"""
        {InputRows.SelectQuestions};
        {InputRows.SelectTools};
        SELECT i.KommuneId, a.InputQuestionId, a.Text FROM InputQuestion q
        JOIN InputAnswer a ON a.InputQuestionId = q.Id
        JOIN Invitation i ON i.Id = a.InvitationId
        WHERE q.LearningNetworkId = @networkId;
        SELECT i.KommuneId, o.InputQuestionId, o.Id AS OptionId FROM InputQuestion q
        JOIN InputOption o ON o.InputQuestionId = q.Id
        JOIN InputChoice c ON c.InputOptionId = o.Id
        JOIN Invitation i ON i.Id = c.InvitationId
        WHERE q.LearningNetworkId = @networkId ORDER BY o.Position, o.Id;
        SELECT i.KommuneId, t.Id AS ToolId, w.Wish FROM NetworkTool t
        JOIN InvitationTool w ON w.NetworkToolId = t.Id
        JOIN Invitation i ON i.Id = w.InvitationId
        WHERE t.LearningNetworkId = @networkId ORDER BY t.Position, t.Id, w.Wish
        """);

    /// <summary>Everything, at once.</summary>
    public Task<InputResults> Find(NetworkAccess access, CancellationToken stop = default) => database.Read(sql => sql.Several(s_results, new { networkId = access.NetworkId }, async answers =>
    {
        var (questions, tools) = (await answers.Questions(), await answers.Tools());
        var texts = (await answers.List<TextRow>()).ToLookup(t => t.KommuneId);
        var choices = (await answers.List<ChoiceRow>()).ToLookup(c => c.KommuneId);
        var wishes = (await answers.List<WishRow>()).ToLookup(w => w.KommuneId);
        var kommuner = texts.Concat<IGrouping<long, object>>(choices).Concat(wishes).Select(g => g.Key).Distinct().Order();
        return new InputResults(questions, tools, [.. kommuner.Select(id => new KommuneInput(
            id,
            [
                .. texts[id].Select(t => new InputReply(t.InputQuestionId, t.Text, [])),
                .. choices[id].GroupBy(c => c.InputQuestionId).Select(g => new InputReply(g.Key, null, [.. g.Select(c => c.OptionId)])),
            ],
            [.. wishes[id].Select(w => new KommuneTool(w.ToolId, w.Wish))]))]);
    }), stop);

    private sealed record TextRow
    {
        public long KommuneId { get; init; }
        public long InputQuestionId { get; init; }
        public string Text { get; init; } = "";
    }

    private sealed record ChoiceRow
    {
        public long KommuneId { get; init; }
        public long InputQuestionId { get; init; }
        public long OptionId { get; init; }
    }

    private sealed record WishRow
    {
        public long KommuneId { get; init; }
        public long ToolId { get; init; }
        public ToolWish Wish { get; init; }
    }
}
