using Network.Jobs;
using Network.Web;
using Network.Web.Access;
using Network.Web.Layout;
using Network.Web.Operations;

return await Start.Run(async () =>
{
    var builder = WebApplication.CreateBuilder(ContentRoot.Options(args));
    var settings = builder.AddOperations();
    builder.AddFace();
    builder.AddFeatures();
    if (settings.RunJobs) builder.Services.AddSchedule();
    builder.AddAccess();
    var app = builder.Build();
    var inPlace = app.Prepare();
    app.UseOperations();
    app.UseFace();
    app.UseAccess();
    app.UseLanguage();
    app.MapPages();
    await app.RunSite(inPlace);
});
