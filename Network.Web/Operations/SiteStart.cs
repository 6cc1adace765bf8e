using Network.Data;
using Network.Data.Kommuner;
using Network.Jobs.Mail;
using Network.Web.Demo;

namespace Network.Web.Operations;

/// <summary>What must be in place before anybody is let in: folders, schema, reference data.</summary>
internal sealed class SiteStart(AppSettings settings, Migrator migrator, KommuneReference kommuner, DemoData demo)
{
    /// <exception cref="StartException">It cannot be brought into place.</exception>
    public async Task Prepare(CancellationToken stop)
    {
        if (ConnectionText.FileOf(settings.Database) is { } file) Folders.Prepare(Path.GetDirectoryName(file)!, "Database:ConnectionString");
        if (settings.Mail.Transport == MailTransportKind.Folder) Folders.Prepare(settings.Mail.Folder, "Mail:Folder");
        try
        {
            await migrator.Migrate(stop: stop);
            await kommuner.Load(stop);
            if (settings.DemoData) await demo.Load(stop);
        }
        catch (Exception e) when (DatabaseTrouble.Describe(e, settings.Database) is { } why)
        {
            throw new StartException(why);
        }
    }
}
