using Microsoft.AspNetCore.Mvc;
using Network.Data.Experiences;
using Network.Web.Layout;

namespace Network.Web.Experiences;

/// <summary>The part of a person's own page that is about experiences; nothing for who writes none and follows none.</summary>
public sealed class OwnExperiencesViewComponent(OwnExperienceStore own) : ViewComponent
{
    private const int Few = 6;

    public async Task<IViewComponentResult> InvokeAsync() =>
        View("~/Experiences/_OwnExperiences.cshtml", await own.Of(HttpContext.User.PersonId() ?? 0, Few, HttpContext.RequestAborted));
}
