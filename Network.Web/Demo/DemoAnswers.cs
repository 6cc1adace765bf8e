using Network.Core.Access;
using Network.Core.Invitations;
using Network.Core.Networks;
using Network.Core.Texts;
using Network.Core.Time;
using Network.Data;
using Network.Data.Access;
using Network.Data.Invitations;

namespace Network.Web.Demo;

/// <summary>What the kommuner of the demo have answered, and whom they have named.</summary>
internal sealed class DemoAnswers(Database database, DemoPeople people, IReadOnlyList<WantedRole> roles)
{
    private (IReadOnlyList<InputQuestion> Questions, IReadOnlyList<NetworkTool> Tools) _asked = ([], []);

    /// <summary>Sends the letter to every kommune's postmottak.</summary>
    public async Task Invite(NetworkAccess access, TimeProvider then, CancellationToken stop)
    {
        var addresses = new AddressStore(database, then);
        foreach (var kommune in people.Region)
        {
            await addresses.Add(access, new AddressEntry { KommuneId = kommune.Id, Email = $"postmottak@{Slug.Of(kommune.Name)}.example" }, stop);
            if (kommune.Id % 3 != 0) continue;
            var (name, email) = people.From(kommune.Id, kommune.Id % 100 + 800);
            await addresses.Add(access, new AddressEntry { KommuneId = kommune.Id, Name = name, Email = email, Phone = $"+4755{kommune.Id:000000}" }, stop);
        }

        var letter = LetterTemplate.New with { AnswerBy = then.OsloToday().AddDays(30) };
        await new LetterStore(database, then).Save(access, letter, stop);
        await new SendingStore(database, then).Send(access, SendingKind.Letter, SecretToken.New(), stop);
    }

    /// <summary>Asks the kommuner how to begin, what they want, and about tools.</summary>
    public async Task Ask(NetworkAccess access, TimeProvider then, CancellationToken stop)
    {
        var inputs = new InputStore(database, then);
        foreach (var question in DemoInput.Questions) await inputs.Add(access, question, stop);
        await inputs.SaveTools(access, new ToolListChange(NetworkTool.Usual, []), stop);
        _asked = (await inputs.Questions(access, stop), await inputs.Tools(access, stop));
    }

    /// <summary>Sets a new day for the last ones, and plans the reminders of it.</summary>
    public static async Task Chase(Database database, NetworkAccess access, TimeProvider then, CancellationToken stop)
    {
        var letters = new LetterStore(database, then);
        await letters.Save(access, (await letters.Find(access, stop))! with { AnswerBy = then.OsloToday().AddDays(16) }, stop);
        var plans = new SendingPlanStore(database, then);
        await plans.Add(access, new SendingPlan { Kind = SendingKind.Reminder, DaysBefore = 7, SendTime = new TimeOnly(9, 0) }, stop);
        await plans.Add(access, new SendingPlan { Kind = SendingKind.NeedsReminder, DaysBefore = 3, SendTime = new TimeOnly(9, 0) }, stop);
    }

    /// <summary>Lets one kommune in seven be silent, and the others answer as kommuner do: most early, some (late) not before the last days.</summary>
    public async Task Give(NetworkAccess access, TimeProvider then, bool late, CancellationToken stop)
    {
        var invitations = new InvitationStore(database, then);
        var standings = await new InvitationOverviewStore(database, then).List(access, stop);
        foreach (var (standing, number) in standings.Select((s, i) => (s, i)))
        {
            if (number % 11 == 10 == late && Answer(standing, number) is { } answer) await invitations.Save(standing.Token, 0, answer, Language.Nynorsk, stop);
        }
    }

    private InvitationAnswer? Answer(KommuneStanding standing, int number)
    {
        var contact = people.From(standing.KommuneId, number + 500);
        var answer = new InvitationAnswer
        {
            Reply = KommuneReply.Joins,
            ContactName = contact.Name,
            ContactEmail = contact.Email,
            Inputs = DemoInput.Replies(_asked.Questions, number),
            Tools = DemoInput.Tools(_asked.Tools, number),
        };
        return (number % 7) switch
        {
            0 => answer with { People = [Named(contact, 0, 2), Named(people.From(standing.KommuneId, number + 600), 1)] },
            1 => answer with { People = [Named(contact, 0, 1), Named(people.From(standing.KommuneId, number + 600), 2, 3)] },
            2 => answer with { People = [Named(contact, 0)] },
            3 => answer,
            4 => answer with { Reply = KommuneReply.Interested },
            5 when number % 2 == 1 => answer with { Reply = KommuneReply.Declines, Inputs = [], Tools = [], Reason = "Vi er midt i ei omstilling og må vente til neste år." },
            _ => null,
        };
    }

    private NamedPerson Named((string Name, string Email) person, params int[] held) =>
        new() { Name = person.Name, Email = person.Email, RoleIds = [.. held.Select(r => roles[r].Id)] };
}
