using RemoteUi.Core.Machine;
using RemoteUi.PracticeCa;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.Web.Components.Pages.Workbench.PracticeCa;

/// <summary>Implements the buttons of [CA Shape] and [Certificate Profile], one change at a time.</summary>
public sealed class SuccessionEditor(PracticeCaSuccession succession)
{
    private readonly Lock oneAtATime = new();

    /// <summary>Makes a new CA, or returns the rules that the form breaks.</summary>
    public Checked<CaShape> Replace(ShapeForm form)
    {
        lock (oneAtATime)
        {
            var outcome = form.Check();
            if (outcome.Value is { } shape) succession.Replace(shape);
            return outcome;
        }
    }

    /// <summary>Lets an uploaded CA issue, or returns the rules that the form breaks; empty if it does.</summary>
    /// <param name="file">The PKCS#12 file; null if there is none.</param>
    public IReadOnlyList<RuleViolation> Take(OwnCaForm form, byte[]? file)
    {
        lock (oneAtATime)
        {
            var check = new RuleCheck();
            if (file is null) check.Break(nameof(OwnCaForm.File), Rules.OwnCaFileMissing, OwnCaForm.MaxKilobytes);
            var keys = form.Check(check);
            if (check.IsMet && succession.Take(file!, form.FilePassword?.Reveal(), keys) is { } fault)
                check.Break(nameof(OwnCaForm.File), $"OwnCa.{fault}");
            return check.Result(() => form).Violations;
        }
    }

    /// <summary>
    /// Checks and sets the profile, or returns the rules that the form breaks; null if the present profile is not what
    /// the caller expects.
    /// </summary>
    public Checked<CertificateProfile>? Update(ProfileForm form, Predicate<CertificateProfile>? isExpected = null)
    {
        lock (oneAtATime)
        {
            if (isExpected?.Invoke(succession.Profile) == false) return null;
            var outcome = form.Check(succession.Profile);
            if (outcome.Value is { } profile) succession.Change(profile);
            return outcome;
        }
    }
}
