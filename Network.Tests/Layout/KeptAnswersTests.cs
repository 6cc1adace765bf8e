using System.Diagnostics;
using Network.Core.Texts;
using Network.Web.Layout;
using Network.Web.Operations;
using NUnit.Framework;

namespace Network.Tests.Layout;

/// <summary>An answer is for the next one until its time is over, or until something that it is about is changed after it was begun.</summary>
[TestFixture]
public sealed class KeptAnswersTests
{
    private static readonly AnswerKey s_page = new("https", "/samlingar/mote", Language.Nynorsk, "");

    private static readonly TimeSpan s_time = TimeSpan.FromMinutes(1);

    private readonly KeptAnswers _kept = new(s_time);

    [Test]
    public void It_is_found_by_all_of_what_was_asked()
    {
        var answer = Begun(TimeSpan.Zero);
        _kept.Keep(s_page, answer);

        Assert.That(_kept.Find(s_page), Is.SameAs(answer));
        Assert.That(
            new[] { s_page with { Scheme = "http" }, s_page with { Path = "/samlingar/anna" }, s_page with { Language = Language.English }, s_page with { Mark = "\"a\"" } }.Select(_kept.Find),
            Is.All.Null);
    }

    [Test]
    public void What_was_begun_before_a_change_is_for_nobody_however_late_it_is_done()
    {
        var before = Begun(TimeSpan.FromSeconds(1));
        _kept.LetGo("mote");
        _kept.Keep(s_page, before);
        Assert.That(_kept.Find(s_page), Is.Null);

        _kept.Keep(s_page, Begun(TimeSpan.Zero));
        Assert.That(_kept.Find(s_page), Is.Not.Null);
    }

    [Test]
    public void What_is_about_something_else_stays()
    {
        _kept.Keep(s_page, Begun(TimeSpan.FromSeconds(1)));
        _kept.LetGo("anna");

        Assert.That(_kept.Find(s_page), Is.Not.Null);
    }

    [Test]
    public void What_took_as_long_to_make_as_it_is_kept_is_not_kept()
    {
        _kept.Keep(s_page, Begun(TimeSpan.FromMinutes(1)));
        Assert.That(_kept.Find(s_page), Is.Null);
    }

    [Test]
    public void One_alone_makes_it_anew_before_its_time_is_over_and_the_others_are_given_it_meanwhile()
    {
        var old = Begun(TimeSpan.FromSeconds(50));
        _kept.Keep(s_page, old);
        Assert.That(new[] { _kept.Find(s_page), _kept.Find(s_page), _kept.Find(s_page) }, Is.EqualTo(new[] { null, old, old }));

        var renewed = Begun(TimeSpan.Zero);
        _kept.Keep(s_page, renewed);
        Assert.That(_kept.Find(s_page), Is.SameAs(renewed));
    }

    [Test]
    public void What_is_too_much_to_keep_is_left_out()
    {
        _kept.Keep(s_page, Begun(TimeSpan.Zero) with { Body = new byte[80 * 1024 * 1024] });
        Assert.That(_kept.Find(s_page), Is.Null);
    }

    [TearDown]
    public void End() => _kept.Dispose();

    private static KeptAnswer Begun(TimeSpan ago) => new(200, [], [], ["mote"], new KeptSpan(s_time, Stopwatch.GetTimestamp() - (long)(ago.TotalSeconds * Stopwatch.Frequency)));
}
