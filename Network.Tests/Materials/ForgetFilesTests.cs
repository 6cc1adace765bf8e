using Microsoft.Extensions.Logging.Abstractions;
using Network.Core.Access;
using Network.Core.Materials;
using Network.Core.Search;
using Network.Data;
using Network.Data.Access;
using Network.Data.Materials;
using Network.Jobs.Materials;
using Network.Tests.Networks;
using NUnit.Framework;

namespace Network.Tests.Materials;

[TestFixture(DatabaseProvider.Sqlite)]
[TestFixture(DatabaseProvider.SqlServer)]
public sealed class ForgetFilesTests(DatabaseProvider provider) : StoreTests(provider)
{
    private static readonly Sql s_body = new("SELECT d.BodyKey FROM SearchDocument d WHERE d.Kind = 'Material' AND d.SubjectId = @id");

    private readonly TestClock _clock = new();
    private readonly MaterialSettings _settings = new() { Folder = TestFolder.NewPath() };

    private FileVault Vault => new(_settings, _clock);

    private UploadFiles Files => new(_settings, _clock);

    private MaterialUploadStore Uploads => new(Database, _clock);

    private MaterialDeskStore Desk => new(Database, _clock);

    private ForgetFiles Job => new(Vault, Files, Uploads, new MaterialCleanStore(Database), new FileReferenceStore(Database), _clock, NullLogger<ForgetFiles>.Instance);

    [Test]
    public async Task What_somebody_refers_to_stays_and_what_nobody_does_goes_after_a_day()
    {
        var network = await Database.AddNetwork();
        var (id, hash) = await Put(network, SampleFiles.Pdf);
        var loose = ((IntakeOutcome.Taken)await Intake(SampleFiles.Png, "laus.png")).File.Hash;
        _clock.Move(TimeSpan.FromHours(23));
        Assert.That(await Job.Run(), Is.Zero);
        _clock.Move(TimeSpan.FromHours(2));
        Assert.That(await Job.Run(), Is.EqualTo(1));
        Assert.That((Kept(loose), Kept(hash)), Is.EqualTo((false, true)));

        await Desk.Withdraw(network, null, id, back: false);
        _clock.Move(TimeSpan.FromDays(89));
        await Job.Run();
        Assert.That(await Desk.Withdraw(network, null, id, back: true), Is.True, "it can be brought back");
        await Desk.Withdraw(network, null, id, back: false);
        _clock.Move(TimeSpan.FromDays(91));
        await Job.Run();
        Assert.That(await Desk.Find(network, null, id), Is.Null);
        Assert.That(Kept(hash), Is.False);
    }

    [Test]
    public async Task An_upload_to_which_nothing_has_come_for_a_day_is_given_up()
    {
        var network = await Database.AddNetwork();
        var (left, going) = (await Begin(network), await Begin(network));
        _clock.Move(TimeSpan.FromHours(20));
        await Files.Append(going, 1, 3, new MemoryStream([1]));
        await Uploads.Touch(going);
        _clock.Move(TimeSpan.FromHours(5));
        await Job.Run();
        Assert.That(await Uploads.Find(network, null, left), Is.Null);
        Assert.That(await Uploads.Find(network, null, going), Is.Not.Null);
        Assert.That((Files.Length(left), Files.Length(going)), Is.EqualTo((0L, 2L)));
    }

    [Test]
    public async Task The_words_of_a_file_are_found_until_there_is_a_newer_one()
    {
        var network = await Database.AddNetwork();
        var texts = new MaterialTextStore(Database, _clock);
        var (id, _) = await Put(network, SampleFiles.Pdf);
        var waiting = (await texts.NextWaiting())!;
        await texts.SaveText(waiting.VersionId, TextState.Done, "Den vanskelege samtalen");
        Assert.That(await texts.NextWaiting(), Is.Null);
        Assert.That(await Body(id), Does.Contain(SearchKey.Of("vanskelege samtalen")));
        var newer = ((IntakeOutcome.Taken)await Intake(SampleFiles.Docx, "Notat.docx")).File;
        await new MaterialAddStore(Database, _clock).Version(network, null, id, newer);
        Assert.That(await Body(id), Does.Not.Contain("vanskelege"));
        Assert.That((await texts.NextWaiting())!.Hash, Is.EqualTo(newer.Hash));
    }

    private async Task<(long Id, string Hash)> Put(NetworkAccess network, byte[] content)
    {
        var file = ((IntakeOutcome.Taken)await Intake(content, "Plan.pdf")).File;
        return ((await new MaterialAddStore(Database, _clock).File(network, null, file, MaterialReader.Named(file.Name, Visibility.Everyone, null)))!.Value, file.Hash);
    }

    private Task<IntakeOutcome> Intake(byte[] content, string name) => new FileIntake(Vault, new NoScanner()).Take(new MemoryStream(content), name);

    private async Task<string> Begin(NetworkAccess network)
    {
        var token = (await Uploads.Start(network, null, new MaterialUpload { Name = "notat.txt", Size = 3, Visibility = Visibility.Network }))!;
        await Files.Append(token, 0, 3, new MemoryStream([1]));
        return token;
    }

    private bool Kept(string hash)
    {
        using var file = Vault.Open(hash);
        return file is not null;
    }

    private Task<string?> Body(long id) => Database.Read(sql => sql.Value<string>(s_body, new { id }));
}
