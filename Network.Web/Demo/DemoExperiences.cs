using Network.Core.Access;
using Network.Core.Experiences;
using Network.Data;
using Network.Data.Access;
using Network.Data.Experiences;
using Network.Data.Networks;
using Network.Data.People;
using Network.Data.Registrations;

namespace Network.Web.Demo;

/// <summary>What the demo's kommuner tell each other that they have tried.</summary>
internal sealed class DemoExperiences(Database database, TimeProvider then)
{
    private readonly ExperienceStore _experiences = new(database, then);
    private readonly CommentStore _comments = new(database, then);

    public static Task Write(Database database, NetworkAccess access, TimeProvider then, CancellationToken stop) => new DemoExperiences(database, then).Write(access, stop);

    private async Task Write(NetworkAccess access, CancellationToken stop)
    {
        var slug = (await new NetworkStore(database, then).Find(access, stop)).Slug;
        var writers = new List<(MemberAccess Member, Core.People.Person Person, long KommuneId)>();
        // One of each kommune.
        foreach (var participant in (await new SeriesDeskStore(database, then).Participants(access, _ => (0, 60), stop)).Rows.DistinctBy(p => p.Kommune).Take(10))
        {
            var person = (await new PersonStore(database).FindByEmail(participant.Email, stop))!;
            var member = (await new AccessStore(database).AsMember(person.Id, slug, stop))!;
            writers.Add((member, person, (await _experiences.Kommuner(member, stop))[0].Id));
        }

        if (writers.Count < 3) return;
        var ids = new List<long>();
        foreach (var (story, i) in DemoExperienceStory.All.Select((s, i) => (s, i)))
        {
            var (member, person, kommuneId) = writers[i % writers.Count];
            long? follows = story.Follows is { } index ? ids[index] : null;
            var text = story.Text with { Contact = new ExperienceContact(person.Name, person.Email, person.Phone, IsOpen: i % 3 == 0) };
            if (await _experiences.Create(member, SecretToken.New(), kommuneId, follows, text, stop) is not { } id) continue;
            ids.Add(id);
            if (story.To is not { } to) continue;
            await _experiences.Publish(member, id, 1, to, stop);
            if (story.IsApproved) await new ExperienceApprovalStore(database, then).Decide(access, id, 2, isApproved: true, null, stop);
            await Talk(id, writers, i, story.Comments, stop);
        }
    }

    // The author answers every other time.
    private async Task Talk(long id, List<(MemberAccess Member, Core.People.Person Person, long KommuneId)> writers, int author, IReadOnlyList<string> comments, CancellationToken stop)
    {
        foreach (var (comment, n) in comments.Select((c, n) => (c, n)))
        {
            var who = writers[(n % 2 == 1 ? author : author + n + 1) % writers.Count].Member.PersonId;
            await _comments.Add(who, id, SecretToken.New(), comment, follow: false, stop);
        }
    }
}

/// <summary>One of the demo's experiences.</summary>
/// <param name="Text">What it says.</param>
/// <param name="To">To whom it is published; null: a draft.</param>
internal sealed record DemoExperience(ExperienceText Text, Visibility? To)
{
    /// <summary>An organiser has let everyone read it.</summary>
    public bool IsApproved { get; init; }

    /// <summary>The place on the list of the one that it followed.</summary>
    public int? Follows { get; init; }

    /// <summary>Of others and the author in turn.</summary>
    public IReadOnlyList<string> Comments { get; init; } = [];
}
