using Network.Tests.Browser;
using NUnit.Framework;

namespace Network.Tests;

/// <summary>One folder for all files of this run, gone when the run is over.</summary>
[SetUpFixture]
public sealed class TestFolder
{
    private static readonly Lazy<string> s_root = new(() => Directory.CreateTempSubdirectory("network-tests-").FullName);

    /// <summary>A path in the run's folder that nothing else uses; nothing is made there yet.</summary>
    public static string NewPath(string ending = "") => Path.Combine(s_root.Value, Guid.NewGuid().ToString("N") + ending);

    [OneTimeTearDown]
    public static async Task Remove()
    {
        await Chromium.Close();
        await TestServer.DropAll();
        if (s_root.IsValueCreated) Directory.Delete(s_root.Value, recursive: true);
    }
}
