using Microsoft.Extensions.Logging;
using Network.Data.Materials;

namespace Network.Jobs.Materials;

/// <summary>
/// Deletes uploads that were given up, materials that were withdrawn long ago, and a day after they came all files that nobody refers to.
/// </summary>
public sealed class ForgetFiles(
    FileVault vault, UploadFiles uploadFiles, MaterialUploadStore uploads, MaterialCleanStore materials, FileReferenceStore references, TimeProvider clock, ILogger<ForgetFiles> log)
{
    private static readonly TimeSpan s_grace = TimeSpan.FromDays(1);

    /// <summary>Returns how many files.</summary>
    public async Task<int> Run(CancellationToken stop = default)
    {
        var now = clock.GetUtcNow();
        var before = now - s_grace;
        await materials.Forget(now - MaterialCleanStore.Kept, stop);
        await uploads.DropOld(before, stop);
        var given = uploadFiles.Old(before).ToList();
        given.ForEach(uploadFiles.Forget);
        var old = vault.Kept(before).ToList();
        // Asked after the folder was looked at: what was handed in meanwhile is new.
        var referred = await references.All(stop);
        var forgotten = given.Count + old.Where(h => !referred.Contains(h)).Count(h => vault.Forget(h, before)) + vault.ForgetIncoming(before);
        if (forgotten > 0) log.LogInformation("{Files} files that nobody refers to are deleted", forgotten);
        return forgotten;
    }
}
