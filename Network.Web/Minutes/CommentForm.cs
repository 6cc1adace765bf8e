using Microsoft.AspNetCore.Mvc;
using Network.Core.Minutes;
using Network.Core.People;
using Network.Web.Layout;

namespace Network.Web.Minutes;

/// <summary>A comment as written.</summary>
public sealed record CommentForm
{
    /// <summary>In the reader's words.</summary>
    public string? Body { get; init; }
}

/// <summary>The page of a draft that is out for comments.</summary>
/// <param name="Reading">The draft; null where it is no longer out.</param>
/// <param name="Root">What its addresses begin with.</param>
/// <param name="Form">The comment as it stands.</param>
/// <param name="IsOpen">True until the last day.</param>
public sealed record MinutesCommentModel(MinutesReading? Reading, string Root, CommentForm Form, bool IsOpen);

/// <summary>What the two pages for comments share.</summary>
internal static class CommentReading
{
    /// <summary>The words; null where the page says what is wrong with them.</summary>
    public static string? ReadComment(this Controller controller, CommentForm form)
    {
        var body = string.Concat((form.Body ?? "").ReplaceLineEndings("\n").Where(c => c is '\n' or '\t' || !char.IsControl(c))).Trim();
        if (body.Length == 0) controller.ModelState.AddModelError("Body", MinutesTexts.T["CommentMissing"]);
        if (body.Length > MinutesComment.Longest) controller.ModelState.AddModelError("Body", MinutesTexts.T["TooLong", MinutesComment.Longest]);
        if (PersonalNumber.IsIn(body)) controller.ModelState.AddModelError("Body", MinutesTexts.T["PersonalNumber"]);
        return controller.ModelState.IsValid ? body : null;
    }

    public static IActionResult Thank(this Controller controller, string page)
    {
        controller.Say(MinutesTexts.T["CommentThanks"]);
        return controller.Redirect(page);
    }
}
