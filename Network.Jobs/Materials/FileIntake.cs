using Network.Core.Materials;
using Network.Data.Materials;

namespace Network.Jobs.Materials;

/// <summary>The one way in for a file: what is in it is looked at, scanned, and kept in the vault. Nothing refers to it yet; what nobody refers to within a day is deleted.</summary>
public sealed class FileIntake(FileVault vault, IVirusScanner scanner)
{
    /// <summary>Takes a file from a stream, which is read once and never held in memory.</summary>
    /// <param name="content">From where it stands to its end.</param>
    /// <param name="typed">What it is called where it comes from.</param>
    /// <param name="stop">Gives up; nothing is left then.</param>
    public async Task<IntakeOutcome> Take(Stream content, string? typed, CancellationToken stop = default)
    {
        var staged = await vault.Stage(content, FileInspector.MostBytes, stop);
        if (staged is null) return new IntakeOutcome.Refused(FileName.Of(typed), FileRefusal.TooLarge, FileKind.Unknown);
        await using (staged) return await Take(staged, typed, stop);
    }

    /// <summary>Takes a file that is on the disk already.</summary>
    public async Task<IntakeOutcome> Take(StagedFile staged, string? typed, CancellationToken stop = default)
    {
        var name = FileName.Of(typed);
        var found = await Task.Run(() => FileInspector.Inspect(staged.Content, name), stop);
        if ((found.Refusal ?? await Scan(staged, stop)) is { } why) return new IntakeOutcome.Refused(name, why, found.Kind);
        vault.Keep(staged);
        return new IntakeOutcome.Taken(new StoredFile(name, FileTypes.ContentType(found.Kind), staged.Hash, staged.Size));
    }

    private async Task<FileRefusal?> Scan(StagedFile staged, CancellationToken stop) => await scanner.Scan(staged.Content, stop) switch
    {
        ScanOutcome.Infected => FileRefusal.Virus,
        ScanOutcome.Silent => FileRefusal.ScannerSilent,
        _ => null,
    };
}
