using Microsoft.AspNetCore.Mvc;
using Network.Data.Minutes;

namespace Network.Web.Minutes;

/// <summary>The way to a gathering's minutes, where there are some that the reader may open; nothing else.</summary>
public sealed class MinutesLinkViewComponent(MinutesReaderStore minutes) : ViewComponent
{
    /// <param name="personId">Who reads; 0 for somebody who is not signed in.</param>
    /// <param name="gatheringId">The gathering.</param>
    /// <param name="address">Where the minutes open for this reader.</param>
    public async Task<IViewComponentResult> InvokeAsync(long personId, long gatheringId, string address) =>
        await minutes.MayRead(personId, gatheringId, HttpContext.RequestAborted) ? View("/Minutes/_MinutesLink.cshtml", address) : Content("");
}
