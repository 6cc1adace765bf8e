using Network.Core.Mail;
using Network.Jobs.Mail;
using NUnit.Framework;

namespace Network.Tests.Mail;

[TestFixture]
public sealed class FolderMailTransportTests
{
    private readonly TestClock _clock = new(new DateTimeOffset(2023, 10, 23, 6, 0, 0, TimeSpan.Zero));
    private readonly string _folder = TestFolder.NewPath();

    private string[] Files => [.. Directory.GetFileSystemEntries(_folder, "*.eml").Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    [Test]
    public async Task A_mail_becomes_a_file_named_by_time_and_message_id()
    {
        Assert.That(await Send(SampleMail.Short("confirmation.1@nettverk.example")), Is.EqualTo(new MailOutcome.Sent()));
        Assert.That(Files, Is.EqualTo(["20231023T060000000Z_confirmation.1@nettverk.example.eml"]));
    }

    [Test]
    public async Task Files_sort_by_the_time_they_were_sent()
    {
        foreach (var id in new[] { "c@x.example", "a@x.example", "b@x.example" })
        {
            await Send(SampleMail.Short(id));
            _clock.Move(TimeSpan.FromSeconds(1));
        }

        Assert.That(Files.Select(f => f[20..]), Is.EqualTo(["c@x.example.eml", "a@x.example.eml", "b@x.example.eml"]));
    }

    [Test]
    public async Task The_same_mail_again_is_one_file_that_keeps_its_place()
    {
        await Send(SampleMail.Short("a@x.example"));
        await Send(SampleMail.Short("ya@x.example"));
        _clock.Move(TimeSpan.FromMinutes(1));
        await Send(SampleMail.Short("a@x.example") with { Subject = "No att" });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Files, Is.EqualTo(["20231023T060000000Z_a@x.example.eml", "20231023T060000000Z_ya@x.example.eml"]));
            Assert.That(await File.ReadAllTextAsync(Path.Combine(_folder, Files[0])), Does.Contain("Subject: No att"));
        }
    }

    [Test]
    public async Task Many_at_once_are_one_file_each()
    {
        using var transport = new FolderMailTransport(new MailSettings { Folder = _folder }, _clock);
        await Task.WhenAll(Enumerable.Range(0, 60).Select(i => Task.Run(() => transport.SendAsync(SampleMail.Invitation($"{i % 30}@x.example"), CancellationToken.None))));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Files, Has.Length.EqualTo(30));
            Assert.That(Directory.GetFileSystemEntries(Path.Combine(_folder, ".writing")), Is.Empty);
        }
    }

    [TestCase("../../etc/passwd", "AB@x.example", "ab@x.example")]
    [TestCase("a_b@x.example", "a-b@x.example", "a/b@x.example")]
    [TestCase("a\r\nb*?\"<>|@x.example", "a\0b@x.example", "æøå@x.example")]
    public async Task Any_id_has_a_safe_name_of_its_own(params string[] ids)
    {
        foreach (var id in ids) await Send(SampleMail.Short(id));
        await Send(SampleMail.Short(new string('x', 3000)));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Files, Has.Length.EqualTo(ids.Length + 1));
            Assert.That(Files, Has.All.Match(@"\A[0-9TZ]{19}_[a-z0-9.@-]{1,110}\.eml\z"));
        }
    }

    [Test]
    public async Task The_file_is_the_mail_that_a_receiver_sees_dated_by_the_clock()
    {
        await Send(SampleMail.Invitation());
        var mail = (await PythonMail.Read(await File.ReadAllBytesAsync(Path.Combine(_folder, Files[0])))).Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(mail.Date, Is.EqualTo(new DateTimeOffset(2023, 10, 23, 8, 0, 0, TimeSpan.FromHours(2))));
            Assert.That(mail["Date"], Is.EqualTo(["Mon, 23 Oct 2023 08:00:00 +0200"]));
            Assert.That(mail["X-Sender"].Concat(mail["X-Receiver"]), Is.Empty);
            Assert.That(mail.Defects, Is.Empty);
        }
    }

    [Test]
    public async Task An_address_that_is_none_is_refused_for_good()
    {
        Assert.That(await Send(SampleMail.Short("a@x.example", to: "kåre")), Is.TypeOf<MailOutcome.Permanent>());
        Assert.That(await Send(SampleMail.Short("a@x.example") with { From = new MailPerson("", "") }), Is.TypeOf<MailOutcome.Temporary>());
        Assert.That(Directory.Exists(_folder), Is.False);
    }

    [Test]
    public async Task A_folder_that_cannot_be_written_to_is_tried_again_later()
    {
        await File.WriteAllTextAsync(_folder, "a file where the folder should be");
        Assert.That(await Send(SampleMail.Short("a@x.example")), Is.TypeOf<MailOutcome.Temporary>());
    }

    [Test]
    public void Stopping_is_no_outcome()
    {
        Assert.That(() => Send(SampleMail.Short("a@x.example"), new CancellationToken(canceled: true)), Throws.InstanceOf<OperationCanceledException>());
    }

    private async Task<MailOutcome> Send(OutgoingMail mail, CancellationToken stop = default)
    {
        using var transport = new FolderMailTransport(new MailSettings { Folder = _folder }, _clock);
        return await transport.SendAsync(mail, stop);
    }
}
