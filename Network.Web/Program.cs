using Network.Web.Operations;

return await Start.Run(async () =>
{
    var builder = WebApplication.CreateBuilder(ContentRoot.Options(args));
    builder.AddOperations();
    var app = builder.Build();
    app.UseOperations();
    app.MapGet("/", () => "Network");
    await app.RunSite();
});
