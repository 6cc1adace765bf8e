using Network.Core.Gatherings;
using Network.Core.Networks;
using Network.Core.Registrations;
using Network.Web.Invitations;
using NUnit.Framework;

namespace Network.Tests.Architecture;

[TestFixture]
public sealed class BoundListsTests
{
    // MVC adds to the list that a form starts with; to one that cannot grow it silently adds nothing, and what was sent is lost.
    [TestCase(typeof(RegistrationForm))]
    [TestCase(typeof(AnswerForm))]
    [TestCase(typeof(NetworkForm))]
    [TestCase(typeof(GatheringForm))]
    [TestCase(typeof(AddressCheckForm))]
    [TestCase(typeof(Core.Minutes.MinutesForm))]
    public void Lists_of_a_form_can_take_what_is_sent(Type form)
    {
        var blank = Activator.CreateInstance(form)!;
        var lists = form.GetProperties().Where(p => p.PropertyType.IsGenericType).Select(p => p.GetValue(blank)).OfType<System.Collections.IList>().ToList();
        Assert.That(lists, Is.Not.Empty);
        Assert.That(lists.Select(l => l.IsFixedSize), Is.All.False);
    }
}
