using Network.Core.Invitations;
using Network.Core.Texts;

namespace Network.Data.Invitations;

/// <summary>Reads what kommuner are asked and what one has answered, and writes its answers, inside a larger transaction.</summary>
internal static class InputRows
{
    /// <summary>What <see cref="Questions"/> reads of the network @networkId, as a part of a larger statement.</summary>
    public const string SelectQuestions = """
        SELECT q.Id, q.Kind, q.TextNn, q.TextNb, q.TextEn, q.ClosedAt, q.Version FROM InputQuestion q WHERE q.LearningNetworkId = @networkId ORDER BY q.Id;
        SELECT o.Id, o.InputQuestionId, o.LabelNn, o.LabelNb, o.LabelEn FROM InputOption o
        JOIN InputQuestion q ON q.Id = o.InputQuestionId
        WHERE q.LearningNetworkId = @networkId ORDER BY o.Position, o.Id
        """;

    /// <summary>What <see cref="Tools"/> reads of the network @networkId, as a part of a larger statement.</summary>
    public const string SelectTools = "SELECT t.Id, t.Name, t.Url FROM NetworkTool t WHERE t.LearningNetworkId = @networkId ORDER BY t.Position, t.Id";

    /// <summary>What <see cref="Inputs"/> and then <see cref="ToolWishes"/> read of the invitation @invitationId, as a part of a larger statement.</summary>
    public const string SelectReplies = """
        SELECT a.InputQuestionId, a.Text FROM InputAnswer a WHERE a.InvitationId = @invitationId;
        SELECT o.InputQuestionId, o.Id AS OptionId FROM InputChoice c
        JOIN InputOption o ON o.Id = c.InputOptionId
        WHERE c.InvitationId = @invitationId ORDER BY o.Position, o.Id;
        SELECT t.NetworkToolId AS ToolId, t.Wish FROM InvitationTool t WHERE t.InvitationId = @invitationId ORDER BY t.NetworkToolId, t.Wish
        """;

    private static readonly Sql s_questions = new(SelectQuestions);

    private static readonly Sql s_tools = new(SelectTools);

    private static readonly Sql s_forgetText = new("DELETE FROM InputAnswer WHERE InvitationId = @invitationId AND InputQuestionId = @questionId");

    private static readonly Sql s_forgetChoices = new("""
        DELETE FROM InputChoice
        WHERE InvitationId = @invitationId AND InputOptionId IN (SELECT o.Id FROM InputOption o WHERE o.InputQuestionId = @questionId)
        """);

    private static readonly Sql s_addText = new("INSERT INTO InputAnswer (InvitationId, InputQuestionId, Text) VALUES (@invitationId, @questionId, @text)");

    private static readonly Sql s_addChoice = new("INSERT INTO InputChoice (InvitationId, InputOptionId) VALUES (@invitationId, @optionId)");

    private static readonly Sql s_forgetWishes = new("DELETE FROM InvitationTool WHERE InvitationId = @invitationId");

    private static readonly Sql s_addWish = new("INSERT INTO InvitationTool (InvitationId, NetworkToolId, Wish) VALUES (@invitationId, @toolId, @wish)");

    /// <summary>All of a network's, closed ones among them, in order.</summary>
    public static Task<IReadOnlyList<InputQuestion>> QuestionsOf(this SqlRunner sql, long networkId) => sql.Several(s_questions, new { networkId }, Questions);

    public static Task<IReadOnlyList<NetworkTool>> ToolsOf(this SqlRunner sql, long networkId) => sql.Several(s_tools, new { networkId }, Tools);

    /// <summary>The questions from a larger answer.</summary>
    public static async Task<IReadOnlyList<InputQuestion>> Questions(this SqlAnswers answers)
    {
        var questions = await answers.List<QuestionRow>();
        var options = (await answers.List<OptionRow>()).ToLookup(o => o.InputQuestionId);
        return
        [
            .. questions.Select(q => new InputQuestion
            {
                Id = q.Id,
                Kind = q.Kind,
                Text = new LocalText(q.TextNn, q.TextNb, q.TextEn),
                Options = [.. options[q.Id].Select(o => new InputOption(o.Id, new LocalText(o.LabelNn, o.LabelNb, o.LabelEn)))],
                ClosedAt = q.ClosedAt,
                Version = q.Version,
            }),
        ];
    }

    /// <summary>The tools from a larger answer.</summary>
    public static async Task<IReadOnlyList<NetworkTool>> Tools(this SqlAnswers answers) =>
        [.. (await answers.List<ToolRow>()).Select(t => new NetworkTool(t.Id, t.Name, t.Url))];

    /// <summary>What one kommune has answered, a question a row.</summary>
    public static async Task<IReadOnlyList<InputReply>> Inputs(this SqlAnswers answers)
    {
        var texts = await answers.List<TextRow>();
        var choices = await answers.List<ChoiceRow>();
        return
        [
            .. texts.Select(t => new InputReply(t.InputQuestionId, t.Text, [])),
            .. choices.GroupBy(c => c.InputQuestionId).Select(g => new InputReply(g.Key, null, [.. g.Select(c => c.OptionId)])),
        ];
    }

    /// <summary>What it does with the tools.</summary>
    public static async Task<IReadOnlyList<KommuneTool>> ToolWishes(this SqlAnswers answers) =>
        [.. (await answers.List<WishRow>()).Select(w => new KommuneTool(w.ToolId, w.Wish))];

    /// <summary>Makes the kommune's answers and tools those of the page; says what of it changed.</summary>
    public static async Task<IReadOnlyList<ChangeKind>> SaveInputs(this SqlRunner sql, KommuneInvitation before, InvitationAnswer answer)
    {
        var (invitationId, changes) = (before.Id, new List<ChangeKind>());
        foreach (var reply in answer.Inputs)
        {
            var old = before.Inputs.FirstOrDefault(i => i.QuestionId == reply.QuestionId) ?? new InputReply(reply.QuestionId, null, []);
            if (old.Text == reply.Text && old.OptionIds.ToHashSet().SetEquals(reply.OptionIds)) continue;
            var values = new { invitationId, questionId = reply.QuestionId, text = reply.Text };
            await sql.Change(s_forgetText, values);
            await sql.Change(s_forgetChoices, values);
            if (reply.Text is not null) await sql.Change(s_addText, values);
            await sql.Change(s_addChoice, reply.OptionIds.Select(optionId => new { invitationId, optionId }));
            if (changes.Count == 0) changes.Add(ChangeKind.Input);
        }

        if (!before.ToolWishes.ToHashSet().SetEquals(answer.Tools))
        {
            await sql.Change(s_forgetWishes, new { invitationId });
            await sql.Change(s_addWish, answer.Tools.Distinct().Select(t => new { invitationId, toolId = t.ToolId, wish = t.Wish.ToString() }));
            changes.Add(ChangeKind.Tools);
        }

        return changes;
    }

    private sealed record QuestionRow
    {
        public long Id { get; init; }
        public InputKind Kind { get; init; }
        public string? TextNn { get; init; }
        public string? TextNb { get; init; }
        public string? TextEn { get; init; }
        public DateTimeOffset? ClosedAt { get; init; }
        public int Version { get; init; }
    }

    private sealed record OptionRow
    {
        public long Id { get; init; }
        public long InputQuestionId { get; init; }
        public string? LabelNn { get; init; }
        public string? LabelNb { get; init; }
        public string? LabelEn { get; init; }
    }

    private sealed record ToolRow
    {
        public long Id { get; init; }
        public string Name { get; init; } = "";
        public string? Url { get; init; }
    }

    private sealed record TextRow
    {
        public long InputQuestionId { get; init; }
        public string Text { get; init; } = "";
    }

    private sealed record ChoiceRow
    {
        public long InputQuestionId { get; init; }
        public long OptionId { get; init; }
    }

    private sealed record WishRow
    {
        public long ToolId { get; init; }
        public ToolWish Wish { get; init; }
    }
}
