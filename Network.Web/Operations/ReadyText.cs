using Network.Core.Mail;
using Network.Data;
using Network.Jobs.Mail;
using Network.Web.Demo;

namespace Network.Web.Operations;

/// <summary>What whoever started the site wants to know next.</summary>
internal static class ReadyText
{
    public static string Of(AppSettings settings, SiteAddress site) => string.Join(
        '\n',
        "",
        "Network is ready.",
        "",
        $"  Open     {site.Root}",
        $"  Sign in  {site.Of("/logg-inn")}{Organiser(settings)}",
        $"  Mail     {Mail(settings, site)}",
        $"  Data     {ConnectionText.Place(settings.Database)}",
        "",
        "Stop it with Ctrl-C.",
        "");

    private static string Organiser(AppSettings settings) =>
        settings.DemoData ? $" as {DemoData.OrganiserEmail}: a mail with a link and a code comes at once" : "";

    private static string Mail(AppSettings settings, SiteAddress site) => settings.Mail.Transport == MailTransportKind.Folder
        ? $"{site.Of("/postkasse")} (files in {settings.Mail.Folder}); none leaves this machine"
        : $"sent by {settings.Mail.Smtp}";
}
