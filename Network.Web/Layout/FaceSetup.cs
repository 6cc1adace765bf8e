using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.WebEncoders;

namespace Network.Web.Layout;

/// <summary>Binds what every page needs: views beside their controllers, languages, error pages, headers.</summary>
internal static class FaceSetup
{
    public static void AddFace(this WebApplicationBuilder builder)
    {
        builder.Services.AddControllersWithViews(options =>
        {
            options.Filters.Add<AutoValidateAntiforgeryTokenAttribute>();
            // What must be filled in is said by the readers in Core, in the reader's language.
            options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
            BindingMessages.Translate(options.ModelBindingMessageProvider);
        });
        builder.Services.Configure<RazorViewEngineOptions>(options => options.ViewLocationExpanders.Add(new FeatureViews()));
        builder.Services.AddAntiforgery(options => options.Cookie.Name = "form");
        builder.Services.Configure<CookieTempDataProviderOptions>(options => options.Cookie.Name = StatusMessages.Cookie);
        // Letters stay letters: what must be escaped in HTML is, and no language is longer than another.
        builder.Services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        builder.Services.AddRouting(options => options.LowercaseUrls = true);
    }

    public static void UseFace(this WebApplication app)
    {
        // First, since the error page begins with an emptied answer: what follows sets its headers and language anew.
        app.UseExceptionHandler("/feil/500", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/feil/{0}");
        app.UseMiddleware<SecurityHeaders>();
    }

    /// <summary>After whoever is signed in is known: they may have a language.</summary>
    public static void UseLanguage(this WebApplication app) => app.UseMiddleware<RequestLanguage>();

    public static void MapPages(this WebApplication app)
    {
        app.MapStaticAssets();
        app.MapControllers();
    }
}
