using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;

namespace RemoteUi.Web.Api.Answers;

/// <summary>
/// Shows and changes parts of the settings: each is answered with its ETag, and changed only if the caller names the
/// one that it has read, so that of two changes at the same time none is lost.
/// </summary>
internal sealed class SettingsAnswers(SettingsEditor editor, SettingsTag tag, ApiProblems problems)
{
    public async Task<IResult> ShowAsync<T>(
        HttpContext caller, SettingsPart<T> part, CancellationToken cancellationToken)
        where T : class
    {
        var settings = await editor.LoadAsync(cancellationToken);
        if (part.Show(settings) is not { } shown) return problems.NotFound();
        caller.Response.GetTypedHeaders().ETag = tag.Of(shown, part.Secrets(settings));
        return TypedResults.Ok(shown);
    }

    /// <param name="update">Changes the part with an editor that refuses if it has changed meanwhile.</param>
    public async Task<IResult> UpdateAsync<T>(
        HttpContext caller, SettingsPart<T> part, Func<SettingsEditor, Task<FormResult>> update,
        CancellationToken cancellationToken)
        where T : class
    {
        if (SettingsTag.Expected(caller.Request) is not { Count: > 0 } expected) return problems.IfMatchMissing();
        if (part.Show(await editor.LoadAsync(cancellationToken)) is null) return problems.NotFound();
        var outcome = await update(editor.If(IsExpected));
        return outcome.IsDone ? await ShowAsync(caller, part, cancellationToken) : problems.Of(outcome);

        bool IsExpected(MachineSettings settings) =>
            part.Show(settings) is { } shown && SettingsTag.Matches(expected, tag.Of(shown, part.Secrets(settings)));
    }
}
