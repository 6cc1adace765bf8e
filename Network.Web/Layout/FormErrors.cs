using Microsoft.AspNetCore.Mvc.ModelBinding;
using Network.Core.Texts;

namespace Network.Web.Layout;

/// <summary>Puts what Core found wrong where the fields and the summary show it.</summary>
public static class FormErrors
{
    public static void Add(this ModelStateDictionary state, IEnumerable<FieldError> errors, string prefix = "")
    {
        foreach (var error in errors) state.AddModelError(prefix + error.Field, error.Message);
    }
}
