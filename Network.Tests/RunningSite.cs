using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Network.Data;

namespace Network.Tests;

/// <summary>
/// The real application with a database, a mail folder and a clock of its own. Its jobs do not run by themselves: a test runs those it
/// is about. Asked in memory, or, where a browser or many at once are to reach it, over a real port of this machine.
/// </summary>
public sealed class RunningSite : IAsyncDisposable
{
    private readonly WebApplicationFactory<Program> _factory;
    private readonly TestDatabase _database;
    private readonly bool _onPort;

    private RunningSite(TestDatabase database, TestClock clock, SiteOptions options)
    {
        _database = database;
        _onPort = options.OnPort;
        Clock = clock;
        MailFolder = TestFolder.NewPath();
        MaterialFolder = TestFolder.NewPath();
        _factory = new WebApplicationFactory<Program>().WithWebHostBuilder(builder => Configure(builder, options));
    }

    public TestClock Clock { get; }

    /// <summary>The same database as the site's, opened a second time.</summary>
    public Database Database => _database.Database;

    /// <summary>Where that is, for a second site on it.</summary>
    public string ConnectionString => _database.Settings.ConnectionString;

    public string MailFolder { get; }

    public string MaterialFolder { get; }

    public IServiceProvider Services => _factory.Services;

    /// <summary>Scheme, host and port; https in memory, so that cookies marked Secure come back.</summary>
    public Uri Address => _onPort ? new Uri(PortAddress()) : new Uri("https://localhost");

    public static async Task<RunningSite> Start(SiteOptions? options = null)
    {
        options ??= new SiteOptions();
        var site = new RunningSite(await TestDatabase.Create(options.Provider), new TestClock(options.Now), options);
        if (options.OnPort)
        {
            site._factory.UseKestrel(o => o.Listen(IPAddress.Loopback, 0));
            site._factory.StartServer();
        }

        return site;
    }

    /// <summary>One visitor with cookies of their own.</summary>
    public SiteClient Client() => new(Address, _onPort ? new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false } : _factory.Server.CreateHandler());

    public async ValueTask DisposeAsync()
    {
        await _factory.DisposeAsync();
        await _database.DisposeAsync();
    }

    private void Configure(IWebHostBuilder builder, SiteOptions options)
    {
        builder.UseEnvironment(options.Environment);
        builder.UseSetting("Database:Provider", options.Provider.ToString());
        builder.UseSetting("Database:ConnectionString", _database.Settings.ConnectionString);
        builder.UseSetting("Mail:Folder", MailFolder);
        builder.UseSetting("Materials:Folder", MaterialFolder);
        builder.UseSetting("Demo:Data", "false");
        builder.UseSetting("Jobs:Run", "false");
        // A test changes what lies behind the site and looks at once.
        builder.UseSetting("Site:KeptSeconds", "0");
        if (!options.OnPort) builder.UseSetting("Site:PublicUrl", Address.ToString());
        foreach (var (key, value) in options.Settings) builder.UseSetting(key, value);
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            options.Replace?.Invoke(services);
        });
    }

    private string PortAddress() => Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
}
