using Network.Data.Materials;
using Network.Jobs.Materials;

namespace Network.Web.Operations;

/// <summary>Reads the section <c>Materials</c>.</summary>
internal static class MaterialSection
{
    private const string Clamd = "Materials:Clamd";

    public static MaterialSettings Read(SettingsReader read, string contentRoot)
    {
        var usual = new MaterialSettings();
        return new MaterialSettings
        {
            Folder = Path.GetFullPath(read.Text("Materials:Folder") ?? usual.Folder, contentRoot),
            Clamd = Address(read),
        };
    }

    private static string? Address(SettingsReader read) =>
        read.Text(Clamd) is not { } text || ClamdAddress.Read(text) is not null
            ? read.Text(Clamd)
            : read.Refuse<string?>(Clamd, "a host and a port, as localhost:3310, or the whole path of a socket, as /run/clamav/clamd.ctl", null);
}
