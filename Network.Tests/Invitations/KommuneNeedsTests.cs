using Network.Core.Invitations;
using Network.Core.Networks;
using Network.Core.Texts;
using NUnit.Framework;

namespace Network.Tests.Invitations;

[TestFixture]
public sealed class KommuneNeedsTests
{
    private static readonly LearningNetwork s_network = new()
    {
        MinimumPeople = 2,
        Roles = [Role(1, "valdskoordinator"), Role(2, "BTI-koordinator"), Role(3, "leiar", forLeaders: true)],
    };

    [Test]
    public void One_who_has_not_answered_owes_an_answer_and_no_more() =>
        Assert.That(KommuneNeeds.Of(s_network, null, []), Is.EqualTo(new KommuneNeeds(true, 0, [])).Using<KommuneNeeds>(Same));

    [TestCase(KommuneReply.Interested)]
    [TestCase(KommuneReply.Declines)]
    public void One_who_does_not_join_owes_nothing(KommuneReply reply) => Assert.That(KommuneNeeds.Of(s_network, reply, []).IsNothing);

    [Test]
    public void One_who_joins_is_asked_for_people_and_for_the_roles_that_nobody_has()
    {
        var needs = KommuneNeeds.Of(s_network, KommuneReply.Joins, [new NamedPerson { RoleIds = [1] }]);
        Assert.That(needs.People, Is.EqualTo(1));
        Assert.That(needs.Roles.Select(r => r.Id), Is.EqualTo(new[] { 2L }));
    }

    [Test]
    public void One_person_may_have_every_role_and_another_none() =>
        Assert.That(KommuneNeeds.Of(s_network, KommuneReply.Joins, [new NamedPerson { RoleIds = [1, 2] }, new NamedPerson()]).IsNothing);

    private static bool Same(KommuneNeeds a, KommuneNeeds b) => a.Answer == b.Answer && a.People == b.People && a.Roles.SequenceEqual(b.Roles);

    private static WantedRole Role(long id, string title, bool forLeaders = false) => new(new LocalText(title, null, null), forLeaders) { Id = id };
}
