package vn.sotay.app.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.sotay.app.Bundles;
import vn.sotay.app.SotayConfig;

/** What every page needs to know, for the layout. */
@Named("site")
@ApplicationScoped
class Site {
    private final SotayConfig config;
    private final StyleSheets styles;
    private final Bundles bundles;

    @Inject
    Site(SotayConfig config, StyleSheets styles, Bundles bundles) {
        this.config = config;
        this.styles = styles;
        this.bundles = bundles;
    }

    /** The product's name, as the operator configured it. */
    public String name() {
        return config.productName();
    }

    /** The address of the style sheet. */
    public String style() {
        return styles.reading().address();
    }

    /** The address of what the editorial desk adds to it. */
    public String deskStyle() {
        return styles.desk().address();
    }

    /** The address of a script. */
    public String script(String bundle) {
        return bundles.script(bundle);
    }

    /** What a browser should fetch along with that script. */
    public List<String> imports(String bundle) {
        return bundles.imports(bundle);
    }
}
