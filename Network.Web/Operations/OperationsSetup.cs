using Microsoft.AspNetCore.Hosting.Server;
using Network.Core.Mail;
using Network.Core.Time;
using Network.Data;
using Network.Data.Kommuner;
using Network.Web.Demo;
using Network.Web.Layout;

namespace Network.Web.Operations;

/// <summary>Binds everything that makes the product start, run and be watched.</summary>
internal static class OperationsSetup
{
    /// <exception cref="StartException">Settings are wrong.</exception>
    public static AppSettings AddOperations(this WebApplicationBuilder builder)
    {
        var settings = Settings.Read(builder.Configuration, builder.Environment);
        var gate = new StartGate();
        builder.AddLog(gate);
        TimeProvider clock = settings.ClockStart is { } start ? new ShiftedClock(TimeProvider.System, start) : TimeProvider.System;
        builder.Services
            .AddSingleton(settings).AddSingleton(settings.Database).AddSingleton(settings.Mail).AddSingleton(settings.Print).AddSingleton(settings.Materials)
            .AddSingleton(clock).AddSingleton(gate)
            .AddSingleton<Database>().AddSingleton<Migrator>().AddSingleton<KommuneReference>()
            .AddSingleton<DemoData>().AddSingleton<SiteStart>().AddHostedService<NativeHeaps>()
            .AddSingleton(p => new SiteAddress(() => settings.Site.PublicUrl ?? Listening.Address(p.GetRequiredService<IServer>())));
        builder.Services.AddHealth();
        builder.Services.AddFrontDoor(settings.Site);
        builder.Services.AddKeptPages(settings.Site);
        KeyRing.Add(builder.Services);
        return settings;
    }

    /// <summary>What comes before everything else that answers a request.</summary>
    public static void UseOperations(this WebApplication app)
    {
        var site = app.Services.GetRequiredService<AppSettings>().Site;
        app.UseProxies(site);
        app.UseHealth();
        app.UseKeptPages(site);
        app.UseMiddleware<RequestIds>();
        app.UseMiddleware<RequestLog>();
        app.UseHttps(site);
        app.UseClockCookies();
    }

    /// <summary>Brings everything into place, beside what puts the pages together: each is a good part of the time that a start takes.</summary>
    public static Task Prepare(this WebApplication app) => Task.Run(() => app.Services.GetRequiredService<SiteStart>().Prepare(app.Lifetime.ApplicationStopping));

    /// <summary>Listens when everything is in place, says so, and returns when asked to stop.</summary>
    /// <exception cref="StartException">Something is not as it must be.</exception>
    public static async Task RunSite(this WebApplication app, Task inPlace)
    {
        await using (app)
        {
            await inPlace;
            await Listening.Start(app);
            app.Services.GetRequiredService<StartGate>().Open();
            if (app.Environment.IsDevelopment())
                Console.WriteLine(ReadyText.Of(app.Services.GetRequiredService<AppSettings>(), app.Services.GetRequiredService<SiteAddress>()));
            await app.WaitForShutdownAsync();
        }
    }
}
