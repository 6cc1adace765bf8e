namespace Network.Web.Operations;

/// <summary>
/// The folder with the settings files and wwwroot, from which relative paths count: where the program is started, or, started
/// from anywhere else, where it lies.
/// </summary>
internal static class ContentRoot
{
    public static WebApplicationOptions Options(string[] args)
    {
        var isHere = File.Exists("appsettings.json") || args.Any(a => a.StartsWith("--contentRoot", StringComparison.OrdinalIgnoreCase));
        return new WebApplicationOptions { Args = args, ContentRootPath = isHere ? null : AppContext.BaseDirectory };
    }
}
