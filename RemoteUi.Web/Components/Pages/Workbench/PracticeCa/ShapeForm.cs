using RemoteUi.Core.Machine;
using RemoteUi.PracticeCa;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.Web.Components.Pages.Workbench.PracticeCa;

/// <summary>Represents the new CA of [CA Shape] as entered.</summary>
public sealed record ShapeForm
{
    public string? Hierarchy { get; set; }

    public string? CaKeys { get; set; }

    public string? RaKeys { get; set; }

    /// <summary>Whether the CA is replaced, which cannot be undone.</summary>
    public bool Confirmed { get; set; }

    public static ShapeForm From(CaShape shape) => new()
    {
        Hierarchy = (shape.Hierarchy == CaHierarchy.Uploaded ? CaHierarchy.RootAlone : shape.Hierarchy).ToString(),
        CaKeys = (PracticeCaSuccession.CanBeMade(shape.CaKeys) ? shape.CaKeys : CaKeyAlgorithm.EcP384).ToString(),
        RaKeys = shape.RaKeys.ToString(),
    };

    public Checked<CaShape> Check()
    {
        var check = new RuleCheck();
        var hierarchy = check.RequiredChoice<CaHierarchy>(nameof(Hierarchy), Hierarchy);
        if (hierarchy == CaHierarchy.Uploaded) check.Break(nameof(Hierarchy), Rules.NotAChoice);
        var (caKeys, raKeys) = (KeysIn(check, nameof(CaKeys), CaKeys), KeysIn(check, nameof(RaKeys), RaKeys));
        var shape = new CaShape(hierarchy, caKeys, raKeys);
        if (!Confirmed) check.Break(nameof(Confirmed), Rules.NotConfirmed);
        return check.Result(() => shape);
    }

    /// <summary>Reads the kind of keys that are made here.</summary>
    public static CaKeyAlgorithm KeysIn(RuleCheck check, string field, string? typed)
    {
        var keys = check.RequiredChoice<CaKeyAlgorithm>(field, typed);
        if (!PracticeCaSuccession.CanBeMade(keys)) check.Break(field, Rules.NotAChoice);
        return keys;
    }
}
