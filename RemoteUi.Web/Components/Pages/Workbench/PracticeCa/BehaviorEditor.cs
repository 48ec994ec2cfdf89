using RemoteUi.Core.Machine;
using RemoteUi.PracticeCa;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.Web.Components.Pages.Workbench.PracticeCa;

/// <summary>Implements [Update] of [CA Behavior], one change at a time.</summary>
public sealed class BehaviorEditor(PracticeCaAdministration administration)
{
    private readonly Lock oneAtATime = new();

    /// <summary>
    /// Checks and sets the behavior, or returns the rules that the form breaks; null if the present behavior is not
    /// what the caller expects.
    /// </summary>
    public Checked<PracticeCaBehavior>? Update(BehaviorForm form, Predicate<PracticeCaBehavior>? isExpected = null)
    {
        lock (oneAtATime)
        {
            if (isExpected?.Invoke(administration.Behavior) == false) return null;
            var outcome = form.Check(administration.Behavior, administration.DefaultPublishedAt);
            if (outcome.Value is { } behavior) administration.Change(behavior);
            return outcome;
        }
    }
}
