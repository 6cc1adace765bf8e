using Network.Core.Registrations;
using Network.Core.Texts;
using NUnit.Framework;

namespace Network.Tests.Registrations;

[TestFixture]
public sealed class OwnRegistrationsTests
{
    private static readonly DateTimeOffset s_now = new(2023, 10, 25, 8, 0, 0, TimeSpan.Zero);

    [Test]
    public void The_next_comes_first_and_the_latest_of_what_is_past()
    {
        var own = OwnRegistrations.At([At("far", 90), At("near", 1), At("long-past", -90), At("just-past", -1)], s_now);
        Assert.That(own.Coming.Select(r => r.Token), Is.EqualTo(new[] { "near", "far" }));
        Assert.That(own.Past.Select(r => r.Token), Is.EqualTo(new[] { "just-past", "long-past" }));
    }

    [Test]
    public void What_goes_on_now_is_coming_until_it_ends()
    {
        var going = At("x", 0) with { StartsAt = s_now.AddHours(-1), EndsAt = s_now.AddMinutes(1) };
        Assert.That(going.IsComing(s_now));
        Assert.That(going.IsComing(s_now.AddMinutes(1)), Is.False);
    }

    [Test]
    public void What_is_cancelled_is_not_coming_and_waiting_is()
    {
        Assert.That((At("x", 1) with { State = RegistrationState.Cancelled }).IsComing(s_now), Is.False);
        Assert.That((At("x", 1) with { IsGatheringCancelled = true }).IsComing(s_now), Is.False);
        Assert.That((At("x", 1) with { State = RegistrationState.Waiting }).IsComing(s_now));
    }

    private static OwnRegistration At(string token, int days) => new()
    {
        Token = token,
        Title = LocalText.Empty,
        StartsAt = s_now.AddDays(days),
        EndsAt = s_now.AddDays(days).AddHours(2),
    };
}
