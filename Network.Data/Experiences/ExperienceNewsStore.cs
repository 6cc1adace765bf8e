using Network.Core.Experiences;
using Network.Core.Mail;
using Network.Core.Texts;
using Network.Data.Access;
using Network.Data.Networks;

namespace Network.Data.Experiences;

/// <summary>What leased mails about experiences say now.</summary>
public sealed class ExperienceNewsStore(Database database)
{
    private const string Comments = $"""
        SELECT c.Id, c.ExperienceId, c.Body, w.Name AS Writer, d.Title, k.Name AS Kommune
        FROM ExperienceComment c
        JOIN Experience d ON d.Id = c.ExperienceId
        JOIN Kommune k ON k.Id = d.KommuneId
        JOIN Person w ON w.Id = c.PersonId
        JOIN ExperienceFollow f ON f.ExperienceId = d.Id AND f.PersonId = @personId
        WHERE d.State = 'Published' AND c.PersonId <> @personId AND f.CreatedAt <= c.CreatedAt AND {ExperienceRights.Opens} AND EXISTS ({Readable.Networks})
          AND NOT EXISTS (SELECT 1 FROM MailChoice m WHERE m.PersonId = @personId AND (m.CommentMail = 'None' OR m.WantedFrom > c.CreatedAt))
        """;

    private static readonly Sql s_one = new($"{Comments} AND c.Id = @id");

    private static readonly Sql s_day = new($$"""
        {{Comments}} AND c.DayNumber = @day
          AND NOT EXISTS (SELECT 1 FROM Outbox o WHERE o.MailKey =
                CONCAT('comment:', c.Id, ':', f.PersonId))
        ORDER BY c.ExperienceId, c.Id
        """);

    private static readonly Sql s_person = new("SELECT p.Name, p.Email, p.Language FROM Person p WHERE p.Id = @personId");

    private static readonly Sql s_decision = new("""
        SELECT x.IsApproved, x.Reason, d.Id AS ExperienceId, d.Title, d.LearningNetworkId, n.NameNn, n.NameNb, n.NameEn, p.Name, p.Email, p.Language
        FROM ExperienceDecision x
        JOIN Experience d ON d.Id = x.ExperienceId
        JOIN LearningNetwork n ON n.Id = d.LearningNetworkId
        JOIN Person p ON p.Id = d.PersonId
        WHERE x.Id = @id AND p.Email <> ''
        """);

    /// <summary>One comment; null where it was removed, the experience was taken back, or it is not for this person any more.</summary>
    public Task<CommentNews?> Comment(LeasedMail due, CancellationToken stop = default) => News(due, s_one, new { personId = due.PersonId!.Value, id = due.AboutId!.Value }, stop);

    /// <summary>Those of a day that the person was not told of at once; null where none is left.</summary>
    public Task<CommentNews?> Digest(LeasedMail due, CancellationToken stop = default) => News(due, s_day, new { personId = due.PersonId!.Value, day = due.AboutId!.Value }, stop);

    /// <summary>What an organiser answered; null where the author is deleted.</summary>
    public Task<DecisionNews?> Decision(LeasedMail due, CancellationToken stop = default) => database.Read(async sql =>
        await sql.Find<DecisionRow>(s_decision, new { id = due.AboutId!.Value }) is { } row ? row.Value with { Contact = await sql.ContactOf(row.LearningNetworkId) } : null, stop);

    private Task<CommentNews?> News(LeasedMail due, Sql statement, object values, CancellationToken stop) => database.Write<CommentNews?>(async sql =>
    {
        if (await sql.List<NewComment>(statement, values) is not { Count: > 0 } comments) return null;
        var person = (await sql.Find<PersonRow>(s_person, new { personId = due.PersonId }))!;
        return new CommentNews(new MailPerson(person.Name, person.Email), person.Language, await sql.MailChoiceToken(due.PersonId!.Value), comments);
    }, stop);

    private sealed record PersonRow
    {
        public string Name { get; init; } = "";
        public string Email { get; init; } = "";
        public Language Language { get; init; }
    }

    private sealed record DecisionRow
    {
        public bool IsApproved { get; init; }
        public string? Reason { get; init; }
        public long ExperienceId { get; init; }
        public string Title { get; init; } = "";
        public long LearningNetworkId { get; init; }
        public string? NameNn { get; init; }
        public string? NameNb { get; init; }
        public string? NameEn { get; init; }
        public string Name { get; init; } = "";
        public string Email { get; init; } = "";
        public Language Language { get; init; }

        public DecisionNews Value => new()
        {
            To = new MailPerson(Name, Email),
            Language = Language,
            ExperienceId = ExperienceId,
            Title = Title,
            NetworkName = new LocalText(NameNn, NameNb, NameEn),
            IsApproved = IsApproved,
            Reason = Reason,
        };
    }
}
