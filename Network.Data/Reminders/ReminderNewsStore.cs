using Network.Core.Gatherings;
using Network.Core.Mail;
using Network.Core.Registrations;
using Network.Core.Reminders;
using Network.Core.Texts;
using Network.Data.Access;
using Network.Data.Gatherings;
using Network.Data.Networks;
using Network.Data.Registrations;

namespace Network.Data.Reminders;

/// <summary>What a leased reminder says now, and what a preview of one says.</summary>
public sealed class ReminderNewsStore(Database database, TimeProvider clock)
{
    private static readonly Sql s_network = new("SELECT n.NameNn, n.NameNb, n.NameEn FROM LearningNetwork n WHERE n.Id = @networkId");

    private static readonly Sql s_person = new("SELECT q.Name, q.Email, q.Language FROM Person q WHERE q.Id = @personId");

    // An intent that nobody has tried to send and that is no longer true ceases, so that its key is free should it become true again.
    private static readonly Sql s_drop = new("DELETE FROM Outbox WHERE Id = @id AND State = 'Leased' AND LeaseOwner = @owner AND Attempts = 1");

    /// <summary>Null where it is off by now, its time has passed, the gathering is moved or cancelled, or it is no longer for this person.</summary>
    public Task<ReminderNews?> Find(LeasedMail due, ReminderKind kind, CancellationToken stop = default) => database.Write(async sql =>
    {
        var news = await Written(sql, due, kind);
        if (news is null) await sql.Change(s_drop, new { id = due.Id, owner = due.LeaseOwner });
        return news;
    }, stop);

    /// <summary>To nobody in particular, about a gathering of the network; null where it has none published by this slug.</summary>
    public Task<ReminderNews?> Preview(NetworkAccess access, ReminderKind kind, string slug, Language language, string name, CancellationToken stop = default) =>
        database.Read(async sql =>
        {
            var gathering = await sql.Gathering(slug);
            if (gathering?.LearningNetworkId != access.NetworkId || gathering.State != GatheringState.Published) return null;
            var news = await Of(sql, await sql.Reminder(access.NetworkId, kind), gathering);
            return news with { To = new MailPerson(name, ""), Language = language, Token = "…" };
        }, stop);

    private async Task<ReminderNews?> Written(SqlRunner sql, LeasedMail due, ReminderKind kind)
    {
        var now = clock.GetUtcNow();
        if (due.AboutId is not { } id || await sql.Gathering(id) is not { State: GatheringState.Published } gathering) return null;
        var setting = await sql.Reminder(gathering.LearningNetworkId, kind);
        if (!setting.IsOn || (await sql.ReminderSubjects(gathering.LearningNetworkId, now, id)).SingleOrDefault() is not { } subject) return null;
        if (ReminderRules.Window(setting, subject)?.Holds(now) != true) return null;
        if (!await sql.IsReminded(kind, gathering.LearningNetworkId, subject.Id, due.PersonId, due.RegistrationId)) return null;
        var news = await Of(sql, setting, gathering);
        if (due.RegistrationId is { } registrationId) return For(news, (await sql.Registration(registrationId))!);
        var person = (await sql.Find<PersonRow>(s_person, new { personId = due.PersonId }))!;
        return news with { To = new MailPerson(person.Name, person.Email), Language = person.Language };
    }

    private static ReminderNews For(ReminderNews news, Registration registration) =>
        news with { To = new MailPerson(registration.Name, registration.Email), Language = registration.Language, Token = registration.Token };

    private static async Task<ReminderNews> Of(SqlRunner sql, ReminderSetting setting, Gathering gathering)
    {
        var network = (await sql.Find<NetworkRow>(s_network, new { networkId = gathering.LearningNetworkId }))!;
        return new ReminderNews
        {
            Setting = setting,
            To = new MailPerson("", ""),
            Language = Language.Nynorsk,
            Gathering = gathering,
            NetworkName = new LocalText(network.NameNn, network.NameNb, network.NameEn),
            Contact = await sql.ContactOf(gathering.LearningNetworkId),
        };
    }

    private sealed record PersonRow
    {
        public string Name { get; init; } = "";
        public string Email { get; init; } = "";
        public Language Language { get; init; }
    }

    private sealed record NetworkRow
    {
        public string? NameNn { get; init; }
        public string? NameNb { get; init; }
        public string? NameEn { get; init; }
    }
}
