using Network.Web;
using Network.Web.Layout;
using Network.Web.Operations;

return await Start.Run(async () =>
{
    var builder = WebApplication.CreateBuilder(ContentRoot.Options(args));
    builder.AddOperations();
    builder.AddFace();
    builder.AddFeatures();
    var app = builder.Build();
    app.UseOperations();
    app.UseFace();
    app.MapPages();
    await app.RunSite();
});
