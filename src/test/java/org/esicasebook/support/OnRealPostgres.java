package org.esicasebook.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.ContextConfiguration;

/**
 * On a Spring test: its context works on a migrated database of its own on {@link RealPostgres}. Contexts that Spring
 * caches keep theirs, so test classes that share a context share its rows.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ContextConfiguration(initializers = RealPostgres.Initializer.class)
public @interface OnRealPostgres {}
