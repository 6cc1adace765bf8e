using Network.Core.Access;
using NUnit.Framework;

namespace Network.Tests.Access;

[TestFixture]
public sealed class AccessRulesTests
{
    private const long Here = 1;
    private const long There = 2;

    private static readonly KommuneInNetwork s_voss = new(Here, 4621);

    private static readonly Grants s_organiser = new() { Staff = new Dictionary<long, NetworkRight> { [Here] = NetworkRight.Organise } };
    private static readonly Grants s_reader = new() { Staff = new Dictionary<long, NetworkRight> { [Here] = NetworkRight.Read } };
    private static readonly Grants s_contact = new() { Contacts = [s_voss] };
    private static readonly Grants s_participant = new() { Participations = [s_voss] };

    [Test]
    public void Nobody_may_nothing()
    {
        Assert.That(Grants.None.RightTo(Here), Is.Null);
        Assert.That(Grants.None.MayAnswerFor(s_voss), Is.False);
        Assert.That(Grants.None.IsParticipant(Here), Is.False);
    }

    [Test]
    public void An_administrator_organises_every_network()
    {
        var administrator = new Grants { IsAdministrator = true };
        Assert.That(administrator.RightTo(There), Is.EqualTo(NetworkRight.Organise));
        Assert.That(administrator.MayAnswerFor(s_voss));
    }

    [Test]
    public void Organisers_and_readers_have_their_own_network_only()
    {
        Assert.That(s_organiser.RightTo(Here), Is.EqualTo(NetworkRight.Organise));
        Assert.That(s_reader.RightTo(Here), Is.EqualTo(NetworkRight.Read));
        Assert.That(new[] { s_organiser.RightTo(There), s_reader.RightTo(There) }, Is.All.Null);
    }

    [Test]
    public void Organising_includes_reading() => Assert.That(NetworkRight.Organise, Is.GreaterThan(NetworkRight.Read));

    [Test]
    public void A_contact_answers_for_their_own_kommune_in_that_network_only()
    {
        Assert.That(s_contact.MayAnswerFor(s_voss));
        Assert.That(s_contact.MayAnswerFor(s_voss with { KommuneId = 4601 }), Is.False);
        Assert.That(s_contact.MayAnswerFor(s_voss with { NetworkId = There }), Is.False);
        Assert.That(s_contact.RightTo(Here), Is.Null);
    }

    [Test]
    public void Organisers_answer_for_every_kommune_and_readers_for_none()
    {
        Assert.That(s_organiser.MayAnswerFor(s_voss));
        Assert.That(s_reader.MayAnswerFor(s_voss), Is.False);
    }

    [Test]
    public void A_participant_takes_part_and_decides_nothing()
    {
        Assert.That(s_participant.IsParticipant(Here));
        Assert.That(s_participant.IsParticipant(There), Is.False);
        Assert.That(s_participant.MayAnswerFor(s_voss), Is.False);
        Assert.That(s_participant.RightTo(Here), Is.Null);
        Assert.That(new[] { s_organiser, s_contact }.Select(g => g.IsParticipant(Here)), Is.All.False);
    }
}
