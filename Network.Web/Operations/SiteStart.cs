using Microsoft.Extensions.Diagnostics.HealthChecks;
using Network.Data;
using Network.Data.Kommuner;
using Network.Data.People;
using Network.Jobs.Mail;
using Network.Jobs.Search;
using Network.Web.Demo;

namespace Network.Web.Operations;

/// <summary>What must be in place before anybody is let in: folders, schema, reference data.</summary>
internal sealed class SiteStart(AppSettings settings, Migrator migrator, KommuneReference kommuner, AdministratorStore administrators, DemoData demo, ReconcileSearch search, HealthCheckService health)
{
    /// <exception cref="StartException">It cannot be brought into place.</exception>
    public async Task Prepare(CancellationToken stop)
    {
        if (ConnectionText.FileOf(settings.Database) is { } file) Folders.Prepare(Path.GetDirectoryName(file)!, "Database:ConnectionString");
        if (settings.Mail.Transport == MailTransportKind.Folder) Folders.Prepare(settings.Mail.Folder, "Mail:Folder");
        Folders.Prepare(settings.Materials.Folder, "Materials:Folder");
        try
        {
            await migrator.Migrate(stop: stop);
            await kommuner.Load(stop);
            foreach (var email in settings.Site.Administrators) await administrators.Appoint(email, stop: stop);
            if (settings.DemoData) await demo.Load(stop);
            await search.AtStart(stop);
            // Whoever waits for this node asks just this, and is to wait for no compiler.
            await health.CheckHealthAsync(stop);
        }
        catch (Exception e) when (DatabaseTrouble.Describe(e, settings.Database) is { } why)
        {
            throw new StartException(why);
        }
    }
}
