using ZLogger;

namespace Network.Web.Operations;

/// <summary>Where and how the program tells what it does: lines of JSON for machines, in Development lines for people.</summary>
internal static class LogSetup
{
    public static void AddLog(this WebApplicationBuilder builder, StartGate gate)
    {
        builder.Logging.ClearProviders();
        if (builder.Environment.IsDevelopment())
        {
            builder.Logging.AddSimpleConsole(o =>
            {
                o.SingleLine = true;
                o.TimestampFormat = "HH:mm:ss ";
                o.IncludeScopes = true;
            });
        }
        else
        {
            // Written by a thread of its own, many lines at a time where there are many: that of ASP.NET Core makes each request wait for its line.
            builder.Logging.AddZLoggerConsole(o =>
            {
                o.IncludeScopes = true;
                o.UseJsonFormatter(json =>
                {
                    json.UseUtcTimestamp = true;
                    json.IncludeProperties = IncludeProperties.Timestamp | IncludeProperties.LogLevel | IncludeProperties.CategoryName | IncludeProperties.Message
                        | IncludeProperties.ParameterKeyValues | IncludeProperties.ScopeKeyValues | IncludeProperties.Exception;
                });
            });
        }

        // ASP.NET Core's own lines and scope of a request hold the whole path, and with it the tokens: RequestLog stands in for them.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);

        // Whether the keys are stored encrypted is the database's business; said once in the documentation, not at each start.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error);

        // Until the site listens, what fails is said once: as a sentence, or as the exception that ends the program.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => gate.IsOpen && level >= LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore.Server.Kestrel", level => gate.IsOpen && level >= LogLevel.Warning);
    }
}
