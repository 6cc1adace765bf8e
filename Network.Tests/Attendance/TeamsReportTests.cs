using System.Text;
using Network.Core.Attendance;
using Network.Core.Imports;
using NUnit.Framework;

namespace Network.Tests.Attendance;

[TestFixture]
public sealed class TeamsReportTests
{
    internal const string English = "Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole";

    [TestCase(English)]
    [TestCase("Navn\tFørste deltakelse\tSiste forlatelse\tVarighet i møtet\tE-post\tDeltaker-ID (UPN)\tRolle")]
    [TestCase("Namn\tFyrst med\tSist ute\tVarigheit i møtet\tE-post\tDeltakar-ID (UPN)\tRolle")]
    public void The_table_of_participants_is_found_in_the_languages_of_the_file(string headings)
    {
        var text = Report(headings, "Åse Ødegård\t10/25/23, 9:28:11 AM\t10/25/23, 11:31:02 AM\t2h 2m\tase@bergen.example\tase.account@bergen.example\tPresenter");
        foreach (var encoding in new[] { Encoding.Unicode, new UTF8Encoding(true), new UTF8Encoding(false) })
        {
            var report = TeamsReport.Read(FileText.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]));
            var person = report.People.Single();
            Assert.That((person.Name, person.Duration), Is.EqualTo(("Åse Ødegård", "2h 2m")));
            Assert.That(person.Addresses, Is.EqualTo(new[] { "ase@bergen.example", "ase.account@bergen.example" }));
        }
    }

    [Test]
    public void The_same_person_on_several_lines_is_one_and_what_teams_adds_to_a_name_is_left_out()
    {
        var report = TeamsReport.Read(Report(English,
            "Kari Nes (Ekstern)\t\t\t1h\tkari@nes.example\t\tPresenter",
            "Kari Nes\t\t\t20m\tKARI@nes.example\t\tPresenter",
            "Gjest Gjestesen (Guest) (Unverified)\t\t\t1h\t\t\tAttendee",
            "gjest gjestesen\t\t\t1h\t\t\tAttendee"));
        Assert.That(report.People.Select(p => p.Name), Is.EqualTo(new[] { "Kari Nes", "Gjest Gjestesen" }));
    }

    [TestCase("", TeamsProblem.Empty)]
    [TestCase(" \r\n \t\r\n", TeamsProblem.Empty)]
    [TestCase("Kommune;E-post\r\n4601;a@b.example", TeamsProblem.NotAReport)]
    [TestCase("%PDF-1.4 tull", TeamsProblem.NotAReport)]
    [TestCase(English, TeamsProblem.NobodyThere)]
    public void What_is_no_report_is_said_to_be_none(string text, TeamsProblem problem) => Assert.That(TeamsReport.Read(text).Problem, Is.EqualTo(problem));

    [Test]
    public void A_file_of_anything_is_read_or_refused_but_never_a_fault()
    {
        var random = new Random(11);
        for (var i = 0; i < 500; i++)
        {
            var bytes = new byte[random.Next(400)];
            random.NextBytes(bytes);
            var report = TeamsReport.Read(FileText.Decode(bytes));
            Assert.That(report.Problem is null, Is.EqualTo(report.People.Count > 0));
        }
    }

    [Test]
    public void Each_is_found_by_address_then_by_a_name_that_only_one_bears_and_else_left()
    {
        var plan = TeamsPlan.Of(
            TeamsReport.Read(Report(English,
                "Heilt Anna Namn\t\t\t1h\tkari@nes.example\t\t",
                "AASE ODEGAARD\t\t\t1h\t\t\t",
                "Berg, Bo\t\t\t1h\t\tukjend@konto.example\t",
                "Ola Nes\t\t\t1h\t\t\t",
                "Eli Li\t\t\t1h\teli@anna.example\t\t",
                "Framand\t\t\t1h\t\t\t")),
            [Registered(1, "Kari Nes", "kari@nes.example"), Registered(2, "Åse Ødegård"), Registered(3, "Bo Berg"), Registered(4, "Ola Nes"), Registered(5, "Ola Nes"),
             Registered(6, "Eli Li") with { IsPresent = true }, Registered(7, "Per Pil")]);
        Assert.That(plan.Matched.Select(m => m.Candidate.RegistrationId), Is.EqualTo(new[] { 1, 2, 3 }));
        Assert.That(plan.Already.Select(m => m.Candidate.RegistrationId), Is.EqualTo(new[] { 6 }));
        Assert.That(plan.Left.Select(p => p.Name), Is.EqualTo(new[] { "Ola Nes", "Framand" }));
        Assert.That(plan.Free.Select(c => c.RegistrationId), Is.EqualTo(new[] { 4, 5, 7 }));
    }

    internal static string Report(string headings, params string[] lines) => string.Join("\r\n", [
        "1. Summary", "Meeting title\tMøte om «uro», del 1", $"Attended participants\t{lines.Length}", "Start time\t10/25/23, 9:28:11 AM", "End time\t10/25/23, 11:31:40 AM",
        "Meeting duration\t2h 3m 29s", "Average attendance time\t1h 40m", "",
        "2. Participants", headings, .. lines, "",
        "3. In-Meeting Activities", "Name\tJoin Time\tLeave Time\tDuration\tEmail\tRole", "Nokon Annan\t10/25/23, 9:28:11 AM\t10/25/23, 9:30:00 AM\t2m\tannan@nes.example\tPresenter", ""]);

    private static TeamsCandidate Registered(long id, string name, string? email = null) => new() { RegistrationId = id, Name = name, EmailKey = email ?? $"p{id}@bergen.example" };
}
