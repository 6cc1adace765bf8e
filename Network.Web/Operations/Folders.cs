namespace Network.Web.Operations;

/// <summary>Makes the folders that the program writes to, and tries them before anybody depends on it.</summary>
internal static class Folders
{
    /// <param name="folder">An absolute path.</param>
    /// <param name="key">The setting that names it.</param>
    /// <exception cref="StartException">It cannot be made or written to.</exception>
    public static void Prepare(string folder, string key)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var trial = Path.Combine(folder, $".trial-{Guid.NewGuid():N}");
            using (File.Create(trial, 1, FileOptions.DeleteOnClose)) { }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartException($"The folder {folder} cannot be made or written to; make it writable, or name another in {key}.");
        }
    }
}
