namespace RemoteUi.Web.Access;

/// <summary>Answers 400 to a form that cannot be decoded, such as one with a null character in a value.</summary>
internal static class MalformedForms
{
    /// <summary>The framework reads a form where it is needed first, and leaves the fault to the program.</summary>
    public static void UseBadRequestForMalformedForms(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
        }
        catch (InvalidDataException) when (context.Request.HasFormContentType && !context.Response.HasStarted)
        {
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
    });
}
