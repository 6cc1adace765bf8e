using System.Security.Cryptography;
using Network.Data.Materials;
using NUnit.Framework;

namespace Network.Tests.Materials;

[TestFixture]
public sealed class FileVaultTests
{
    private readonly TestClock _clock = new();
    private readonly MaterialSettings _settings = new() { Folder = TestFolder.NewPath() };

    private FileVault Vault => new(_settings, _clock);

    private UploadFiles Uploads => new(_settings, _clock);

    [Test]
    public async Task The_same_content_twice_is_one_file()
    {
        var hash = await Keep(SampleFiles.Pdf);
        Assert.That(await Keep(SampleFiles.Pdf), Is.EqualTo(hash).And.EqualTo(Convert.ToHexStringLower(SHA256.HashData(SampleFiles.Pdf))));
        Assert.That(Files(), Is.EqualTo(new[] { Path.Combine(hash[..2], hash) }));
        await using var open = Vault.Open(hash);
        Assert.That(open!.Length, Is.EqualTo(SampleFiles.Pdf.Length));
        Assert.That(Vault.Open("../../etc/passwd"), Is.Null);
        Assert.That(Vault.Open(new string('a', 64)), Is.Null);
    }

    [Test]
    public async Task What_is_cut_in_the_middle_or_too_long_leaves_nothing()
    {
        Assert.That(await Vault.Stage(new MemoryStream(new byte[1000]), most: 999), Is.Null);
        Assert.That(async () => await Vault.Stage(new CutStream(1_000_000), most: long.MaxValue), Throws.InstanceOf<IOException>());
        Assert.That(Files(), Is.Empty);
    }

    [Test]
    public async Task Two_at_once_with_the_same_content_are_one_file()
    {
        var content = new byte[2_000_000];
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Keep(content))));
        Assert.That(Files(), Has.Count.EqualTo(1));
    }

    [Test]
    [NonParallelizable]
    public async Task Two_hundred_megabytes_go_by_without_lying_in_memory()
    {
        const long Size = 200L * 1024 * 1024;
        await Keep(new byte[10]);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        await using var staged = await Vault.Stage(new CutStream(Size, cut: false), Size);
        Assert.That(staged!.Size, Is.EqualTo(Size));
        Assert.That(GC.GetTotalAllocatedBytes(precise: true) - before, Is.LessThan(20_000_000));
    }

    [Test]
    public async Task What_nobody_refers_to_goes_after_a_day_and_what_was_handed_in_anew_stays()
    {
        var (old, again) = (await Keep([1]), await Keep([2]));
        _clock.Move(TimeSpan.FromDays(2));
        var before = _clock.Now - TimeSpan.FromDays(1);
        Assert.That(Vault.Kept(before), Is.EquivalentTo(new[] { old, again }));
        await Keep([2]);
        Assert.That(Vault.Forget(again, before), Is.False);
        Assert.That(Vault.Forget(old, before), Is.True);
        Assert.That(Files(), Is.EqualTo(new[] { Path.Combine(again[..2], again) }));
    }

    [Test]
    public async Task An_upload_goes_on_where_it_broke_and_nowhere_else()
    {
        Assert.That(async () => await Uploads.Append("abc", 0, 1000, new CutStream(300)), Throws.InstanceOf<IOException>());
        Assert.That(Uploads.Length("abc"), Is.EqualTo(300));
        Assert.That(await Uploads.Append("abc", 0, 1000, new MemoryStream(new byte[10])), Is.EqualTo(new UploadStep.Elsewhere(300)));
        Assert.That(await Uploads.Append("abc", 300, 1000, new MemoryStream(new byte[701])), Is.InstanceOf<UploadStep.TooMuch>());
        Assert.That(await Uploads.Append("abc", 300, 1000, new MemoryStream(new byte[700])), Is.EqualTo(new UploadStep.Added(1000)));
        await using var whole = await Uploads.Finish("abc");
        Assert.That(whole!.Size, Is.EqualTo(1000));
        Assert.That(await Uploads.Finish("abc"), Is.Null, "one at a time");
    }

    [Test]
    public async Task Two_with_the_same_part_at_once_add_it_once()
    {
        var part = new byte[500_000];
        var steps = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Uploads.Append("abc", 0, part.Length, new MemoryStream(part)))));
        Assert.That(steps.Count(s => s is UploadStep.Added), Is.EqualTo(1));
        Assert.That(Uploads.Length("abc"), Is.EqualTo(part.Length));
    }

    private async Task<string> Keep(byte[] content)
    {
        await using var staged = await Vault.Stage(new MemoryStream(content), long.MaxValue);
        Vault.Keep(staged!);
        return staged!.Hash;
    }

    private List<string> Files() =>
        [.. Directory.EnumerateFiles(_settings.Folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(_settings.Folder, f))];
}
