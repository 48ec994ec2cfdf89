using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc.Controllers;

namespace RemoteUi.Web.Access;

/// <summary>
/// Answers forms that cannot be accepted because their session has ended or another user has logged in since. Nothing
/// is done with them; the user gets back to the page, with what was typed, and the page says so.
/// </summary>
public sealed class StaleForms(IAntiforgery antiforgery, KeptForms kept, FormOwner owners)
{
    /// <summary>The query parameter with which a page gives a form back.</summary>
    public const string Parameter = "kept";

    private const string Nothing = "0";

    /// <summary>The parameters of pages that report on an earlier form.</summary>
    private static readonly string[] Reports =
        [Parameter, AccessPaths.DoneParameter, AccessPaths.ErrorParameter, "field", "rule", "argument"];

    /// <summary>Returns whether a request posts one of the device's own forms, from one of its pages.</summary>
    public static bool IsForm(HttpContext context) =>
        HttpMethods.IsPost(context.Request.Method)
            && context.Request.HasFormContentType
            && context.Request.Headers["Sec-Fetch-Site"] != "cross-site"
            && context.GetEndpoint() is { } endpoint
            && (endpoint.Metadata.GetMetadata<IAntiforgeryMetadata>() is { RequiresValidation: true }
                || IsOfController(endpoint));

    /// <summary>Returns whether the form was made for another session than the one it was posted in.</summary>
    public async Task<bool> IsStaleAsync(HttpContext context)
    {
        if (!IsForm(context)) return false;
        try
        {
            await antiforgery.ValidateRequestAsync(context);
            return false;
        }
        catch (AntiforgeryValidationException)
        {
            return true;
        }
    }

    /// <summary>Keeps the form and returns the address of its page, which gives it back.</summary>
    public async Task<string> KeepAsync(HttpContext context)
    {
        var form = await ReadAsync(context.Request);
        var owner = owners.Read(form?[FormOwner.Field]);
        // Another user who has logged in since gets nothing of it.
        var isOthers = FormOwner.IdOf(context.User) is { } present && present != owner;
        var name = owner is null || form is null || isOthers
            ? null
            : kept.Keep(owner, form.Select(field => KeyValuePair.Create(field.Key, field.Value.ToString())));
        var (path, query) = PageOf(context);
        return path + query.Add(Parameter, name ?? Nothing);
    }

    /// <summary>Gives the form back if the address says so and the user is the one who typed it.</summary>
    public void Restore(HttpContext context, RestoredForm restored)
    {
        if (context.Request.Query[Parameter].ToString() is not { Length: > 0 } name) return;
        var typed = kept.Take(name, FormOwner.IdOf(context.User));
        if (typed is not null || name == Nothing) restored.Fill(typed);
    }

    private static async Task<IFormCollection?> ReadAsync(HttpRequest request)
    {
        try
        {
            return await request.ReadFormAsync(request.HttpContext.RequestAborted);
        }
        catch (InvalidDataException)
        {
            return null; // Not a form that a page of this device could have sent.
        }
    }

    /// <summary>
    /// Returns the page of a form: a Razor page posts to itself, and a controller is posted to from the page that the
    /// browser names.
    /// </summary>
    private static (PathString Path, QueryString Query) PageOf(HttpContext context)
    {
        var request = context.Request;
        if (!IsOfController(context.GetEndpoint()!)) return (request.Path, Without(request.QueryString.Value));
        var referer = request.GetTypedHeaders().Referer;
        return referer is { IsAbsoluteUri: true } && referer.Authority == request.Host.Value
            ? (PathString.FromUriComponent(referer), Without(referer.Query))
            : ("/", default);
    }

    private static QueryString Without(string? query) =>
        QueryString.Create(
            Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(query)
                .Where(part => !Reports.Contains(part.Key, StringComparer.OrdinalIgnoreCase)));

    private static bool IsOfController(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is not null;
}
