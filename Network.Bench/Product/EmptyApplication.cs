namespace Network.Bench.Product;

/// <summary>The least that ASP.NET Core can start: what every application pays.</summary>
internal static class EmptyApplication
{
    public const string Project = """
        <Project Sdk="Microsoft.NET.Sdk.Web">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
          </PropertyGroup>
        </Project>
        """;

    public const string Program = """
        var app = WebApplication.CreateBuilder(args).Build();
        app.Run(context => Task.CompletedTask);
        await app.RunAsync();
        """;
}
